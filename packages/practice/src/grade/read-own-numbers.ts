import type { Rule } from "downhill";
import type { OtherLetters } from "./read-other-letters.ts";

/**
 * How an answer reads whose constants are numbers of its own, such as `0.99 v + 0.01 g²` and `1e-7`, where the rule's are others:
 * a number from 0.5 to below 1 as a decay, a tiny one as ε, and one in front of the step as the rate.
 */
export function readOwnNumbers(text: string, { hyper }: Rule): readonly OtherLetters[] {
  const own = Object.values(hyper);
  const found = [...new Set([...text.matchAll(number)].map(([spelled]) => spelled))].filter(
    (spelled) => !own.includes(readValue(spelled)),
  );
  const letters = new Map<string, string>();
  const free = ["ρ", "γ"].filter(
    (letter) => !text.includes(letter) && !/\\?(?:rho|gamma)(?![a-z])/.test(text),
  );
  for (const spelled of found) {
    const value = readValue(spelled);
    const letter = value >= 0.5 && value < 1 ? free.shift() : undefined;
    if (letter === undefined) continue;
    letters.set(spelled, letter);
    for (const other of found)
      if (Math.abs(value + readValue(other) - 1) < 1e-12 && readValue(other) < 0.5)
        letters.set(other, `(1 − ${letter})`);
  }
  const small = found.find((spelled) => readValue(spelled) >= 1e-12 && readValue(spelled) <= 1e-6);
  if (small !== undefined && !/ε|eps/.test(text)) letters.set(small, "ε");
  const rate = /(?:θ|theta|(?<![A-Za-z])[wxp])\s*[-−]\s*([\d.]+(?:e-\d+)?)(?![\d.e])/.exec(text)?.[1];
  const hasRate = /α|η|γ|\\?(?:alpha|eta|gamma)(?![a-z])|(?<![A-Za-z])(?:lr|learning_rate|step_size)/.test(
    text,
  );
  if (rate !== undefined && !hasRate && found.includes(rate) && !letters.has(rate)) letters.set(rate, "α");
  if (letters.size === 0) return [];
  return [
    {
      text: text.replaceAll(number, (spelled) => letters.get(spelled) ?? spelled),
      says: `${[...letters]
        .filter(([, letter]) => letter.length === 1)
        .map(([spelled, letter]) => `${spelled} was read as ${roles[letter] ?? letter}`)
        .join(", ")}.`,
    },
  ];
}

const roles: Readonly<Record<string, string>> = {
  ρ: "the decay",
  γ: "the other decay",
  α: "the learning rate",
};

const number =
  /(?<![\w.^])(?:10(?:\^|\*\*)\{?[-−]\d+\}?|10⁻[⁰¹²³⁴-⁹]+|\d*\.\d+(?:e[-−]\d+)?|\d+e[-−]\d+)(?![\d.])/g;

function readValue(spelled: string): number {
  const plain = spelled.replaceAll("−", "-").normalize("NFKC").replaceAll("−", "-");
  const [, power] = /^10(?:\^|\*\*)?\{?(-\d+)\}?$/.exec(plain) ?? [];
  return power === undefined ? Number(plain) : 10 ** Number(power);
}
