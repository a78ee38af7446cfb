import { vocabulary } from "downhill";

/** A word that can be written for what was typed. */
export interface Offer {
  /** What would be typed in full. */
  readonly spelling: string;
  /** What is written. */
  readonly write: string;
  /** Higher stands first, from 0 to 9. */
  readonly boost: number;
}

const words = vocabulary();
const letters = words.filter(({ kind }) => kind === "letter");
const marks = words.filter(({ kind }) => kind === "mark");
/** Of a word without a `\`, unless it is a letter's whole word as `mu` is: shorter ones are names of their own. */
const fewest = 3;

/**
 * The words that begin with what was typed, the likeliest first: letters, signs and functions of the notation, and letters with a mark
 * (`mhat` gives `m̂`). The list takes the Enter key, so nothing is offered for what may well be a name: a short word, one with a time
 * below it (`m_t`), or one that stands elsewhere in the text.
 * @param text with what was typed in it
 */
export function offerWords(typed: string, text = typed): readonly Offer[] {
  const isCommand = typed.startsWith("\\");
  const stem = isCommand ? typed.slice(1) : typed;
  if (!isCommand && (isShort(stem) || isElsewhere(stem, text))) return [];
  const found = words.flatMap(({ spelling, printed, kind }): Offer[] => {
    if (kind === "mark") return [];
    const bare = spelling.replace("\\", "");
    if (spelling.startsWith("\\") !== isCommand && kind === "sign") return [];
    if (!bare.toLowerCase().startsWith(stem.toLowerCase())) return [];
    const isSameCase = bare.startsWith(stem);
    return [
      {
        spelling: isCommand ? `\\${bare}` : bare,
        write: printed,
        boost: (isSameCase ? 5 : 0) + (bare.length === stem.length ? 4 : 0),
      },
    ];
  });
  return [...(isCommand ? [] : markedLetters(stem)), ...found]
    .filter(({ write }) => write.trimEnd() !== typed)
    .sort((a, b) => b.boost - a.boost || a.spelling.length - b.spelling.length);
}

function isShort(stem: string): boolean {
  return stem.length < fewest && !letters.some(({ spelling }) => spelling === stem);
}

function isElsewhere(stem: string, text: string): boolean {
  const whole = text.match(/[A-Za-z][A-Za-z_.]*/g) ?? [];
  return whole.filter((word) => word === stem).length > 1;
}

/** `m_t` has a time below it and `m_h` a letter. */
const fewestOfMark = 2;

/** `mhat`, `m_hat` and `betahat` as the letter with its mark. */
function markedLetters(stem: string): readonly Offer[] {
  return marks.flatMap(({ spelling: mark, printed }) => {
    for (let length = mark.length; length >= fewestOfMark; length--) {
      if (!stem.endsWith(mark.slice(0, length))) continue;
      const before = stem.slice(0, stem.length - length).replace(/_$/, "");
      const letter =
        before.length === 1 ? before : letters.find(({ spelling }) => spelling === before)?.printed;
      if (letter === undefined) continue;
      return [
        { spelling: `${before}_${mark}`, write: letter + printed, boost: length === mark.length ? 9 : 3 },
      ];
    }
    return [];
  });
}
