import type { Time } from "../ir/expr.ts";
import { greek, marks } from "./names.ts";

/** How a spelling writes a canonical name with its time. */
export type WriteName = (name: string, time: Time) => string;

/** Canonical names are written as they are: `m̂_t`, `E[g²]_(t-1)`. */
export const writeUnicodeName: WriteName = (name, time) => name + plainTimes[time];

/** In ASCII words: `m_hat_t`, `beta1`, `E[Delta theta^2]_(t-1)`. */
export const writeAsciiName: WriteName = (name, time) => {
  const letters = splitName(name).map(({ change, base, above, digits, words, power }) => {
    const below = [...above.map(({ ascii }) => ascii), digits, ...words.map((word) => `_${word}`)].join("");
    return `${change ? "Delta " : ""}${greekWords(base)[0]}${below}${power && `^${power}`}`;
  });
  const [first = "", ...inner] = letters;
  return first + (name.includes("[") ? `[${inner.join(" ")}]` : "") + plainTimes[time];
};

/** As papers set them: `\hat{m}_t`, `\beta_1`, `E[\Delta\theta^2]_{t-1}`. */
export const writeLatexName: WriteName = (name, time) => {
  const [first, ...inner] = splitName(name);
  if (first === undefined) return "";
  const own = name.includes("[") ? "" : latexTimes[time];
  const bracket = inner.map((part) => writeLatexLetter(part, "")).join(" ");
  return (
    writeLatexLetter(first, own) + (name.includes("[") ? `[${bracket}]${subscript([latexTimes[time]])}` : "")
  );
};

const plainTimes: Readonly<Record<Time, string>> = {
  newest: "",
  new: "_t",
  old: "_(t-1)",
  next: "_(t+1)",
  initial: "_0",
};

const latexTimes: Readonly<Record<Time, string>> = {
  newest: "",
  new: "t",
  old: "t-1",
  next: "t+1",
  initial: "0",
};

interface Letter {
  readonly change: boolean;
  /** A Greek letter or a Latin word. */
  readonly base: string;
  readonly above: readonly (typeof marks)[number][];
  readonly digits: string;
  readonly words: readonly string[];
  /** Its power, where it stands in brackets. */
  readonly power: string;
}

const letterForm =
  /(Δ(?=\p{L}))?([A-Za-z](?:[A-Za-z0-9]*[A-Za-z])?|\p{L})(\p{M}*)(\d*)((?:_[A-Za-z0-9]+)*)([⁰¹²³⁴⁵⁶⁷⁸⁹]*)/gu;

/** The letters of a name: itself, and the ones in its brackets. */
function splitName(name: string): readonly Letter[] {
  return Array.from(
    name.matchAll(letterForm),
    ([, change, base = "", above = "", digits = "", words = "", power = ""]) => ({
      change: change !== undefined,
      base,
      above: Array.from(above).flatMap((mark) => marks.filter(({ combining }) => combining === mark)),
      digits,
      words: words.split("_").slice(1),
      power: power.normalize("NFKC"),
    }),
  );
}

function greekWords(base: string): readonly [string, ...string[]] {
  return Object.hasOwn(greek, base) ? greek[base as keyof typeof greek] : [base];
}

function writeLatexLetter({ change, base, above, digits, words, power }: Letter, time: string): string {
  // LaTeX has no \eps.
  const command = base === "ε" ? "epsilon" : greekWords(base)[0];
  const plain = Object.hasOwn(greek, base) ? `\\${command}` : base.length > 1 ? `\\mathrm{${base}}` : base;
  const marked = above.reduce((inner, { latex }) => `\\${latex}{${inner}}`, plain);
  // A subscript 0 is the time before the first step, so a name's own 0 stands beside its letter.
  const beside = digits === "0" ? digits : "";
  const below = subscript([digits === "0" ? "" : digits, ...words.map((word) => `\\mathrm{${word}}`), time]);
  const space = marked.startsWith("\\") ? "" : " ";
  return `${change ? `\\Delta${space}` : ""}${marked}${beside}${below}${power && `^${inBraces(power)}`}`;
}

function subscript(parts: readonly string[]): string {
  const present = parts.filter((part) => part !== "");
  return present.length === 0 ? "" : `_${inBraces(present.join(","))}`;
}

/** Braces around what is longer than one character. */
export function inBraces(text: string): string {
  return text.length === 1 ? text : `{${text}}`;
}
