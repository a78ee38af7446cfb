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
const fewest = 2;

/**
 * The words that begin with what was typed, the shortest first: letters, signs and functions of the notation, and letters with a mark
 * (`mhat` gives `m̂`). Without a `\` one letter is a name of its own, so words are offered from the second on.
 */
export function offerWords(typed: string): readonly Offer[] {
  const isCommand = typed.startsWith("\\");
  const stem = isCommand ? typed.slice(1) : typed;
  if (!isCommand && stem.length < fewest) return [];
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
  return [...markedLetters(stem), ...found]
    .filter(({ write }) => write.trimEnd() !== typed)
    .sort((a, b) => b.boost - a.boost || a.spelling.length - b.spelling.length);
}

/** `mhat`, `m_hat` and `betahat` as the letter with its mark. */
function markedLetters(stem: string): readonly Offer[] {
  return marks.flatMap(({ spelling: mark, printed }) => {
    for (let length = mark.length; length >= 1; length--) {
      if (!stem.endsWith(mark.slice(0, length))) continue;
      const before = stem.slice(0, stem.length - length).replace(/_$/, "");
      const letter =
        before.length === 1 ? before : letters.find(({ spelling }) => spelling === before)?.printed;
      if (letter === undefined || (length < 2 && !stem.includes("_"))) continue;
      return [
        { spelling: `${before}_${mark}`, write: letter + printed, boost: length === mark.length ? 9 : 3 },
      ];
    }
    return [];
  });
}
