/** A rule in other letters than the question's, and how they were read. */
export interface OtherLetters {
  readonly text: string;
  readonly says: string;
}

/**
 * How an answer reads where its letters are those of another text: γ for the learning rate as in PyTorch's documentation,
 * ε for it as in Sutskever's papers and in Goodfellow, Bengio & Courville, with δ for the small constant, or α for a decay
 * beside another learning rate.
 */
export function readOtherLetters(text: string): readonly OtherLetters[] {
  const has = (letter: Letter): boolean => text.search(spellingsOf[letter]) !== -1;
  const hasRate = has("η") || /(?<![A-Za-z])(?:lr|learning_rate)(?![A-Za-z])/.test(text);
  const found: OtherLetters[] = [];
  if (has("γ") && !has("α") && !hasRate)
    found.push({ text: rewrite(text, { γ: "α" }), says: "γ was read as the learning rate." });
  if (has("ε") && !hasRate && !has("γ"))
    found.push({
      text: rewrite(text, { ε: "α", ...(has("β") ? {} : { α: "β" }), δ: "ε" }),
      says: `ε was read as the learning rate${has("δ") ? ", δ as the small constant" : ""}${has("α") ? ", α as the decay" : ""}.`,
    });
  if (has("α") && hasRate && !has("ρ"))
    found.push({ text: rewrite(text, { α: "ρ" }), says: "α was read as the decay." });
  return found;
}

type Letter = keyof typeof spellingsOf;

const spellingsOf = {
  α: /\\alpha(?![A-Za-z])|(?<![A-Za-z\\])alpha(?![A-Za-z])|α/g,
  β: /\\beta(?![A-Za-z])|(?<![A-Za-z\\])beta(?![A-Za-z])|β/g,
  γ: /\\gamma(?![A-Za-z])|(?<![A-Za-z\\])gamma(?![A-Za-z])|γ/g,
  δ: /\\delta(?![A-Za-z])|(?<![A-Za-z\\])delta(?![A-Za-z])|δ/g,
  ε: /\\(?:var)?epsilon(?![A-Za-z])|(?<![A-Za-z\\])(?:epsilon|eps)(?![A-Za-z])|ε/g,
  η: /\\eta(?![A-Za-z])|(?<![A-Za-z\\])eta(?![A-Za-z])|η/g,
  ρ: /\\rho(?![A-Za-z])|(?<![A-Za-z\\])rho(?![A-Za-z])|ρ/g,
} as const;

/** All letters at once, so that one may take the place that another leaves. */
function rewrite(text: string, letters: Partial<Record<Letter, string>>): string {
  const all = (Object.keys(letters) as Letter[]).map((letter) => [letter, spellingsOf[letter]] as const);
  const any = new RegExp(all.map(([, { source }]) => `(?:${source})`).join("|"), "g");
  return text.replaceAll(any, (found) => {
    const letter = all.find(([, pattern]) => found.replace(pattern, "") === "")?.[0];
    return letter === undefined ? found : (letters[letter] ?? found);
  });
}
