import type { Time } from "../ir/expr.ts";
import { keywords } from "./functions.ts";
import { faceCommands, markCommands, nameCommands } from "./latex-commands.ts";
import { greek, marks } from "./names.ts";
import { isDigit, match, push, reject, type Scanner } from "./scanner.ts";

/**
 * Reads a name with all that belongs to it: marks, digits, words below the line, brackets, and its time. Reports what
 * cannot be read.
 */
export function readName(scanner: Scanner): void {
  const start = scanner.at;
  const parts = readParts(scanner, 0);
  if (typeof parts === "string") {
    reject(scanner, start, "bad-mark", { command: parts });
    return;
  }
  if (parts.wrong !== undefined) {
    const wrong = scanner.text.slice(parts.wrong, scanner.at).trim();
    const name = scanner.text.slice(start, scanner.at);
    if (parts.isBracketWrong) reject(scanner, start, "bad-bracket", { name });
    else reject(scanner, parts.wrong, "bad-subscript", { subscript: wrong });
    return;
  }

  // Papers print `g^2_t` for what is (g_t)^2, so that the subscript stands under the power.
  const powerStart = scanner.at;
  const mayHavePower = parts.time === "newest" && "^²³".includes(scanner.text.charAt(powerStart));
  const power = mayHavePower ? match(scanner, /\^(?:\{(\d+)\}|(\d))(?=_)|[²³](?=_)/y) : undefined;
  const powerEnd = scanner.at;
  if (power !== undefined) readSuffixes(scanner, parts, 0);
  const name = canonical(parts);
  const isGradient = name === "g" && (parts.time === "new" || parts.time === "next");
  const time = isGradient ? "newest" : parts.time;
  push(scanner, { kind: "name", name, time, start, end: power === undefined ? scanner.at : powerStart });
  if (power === undefined) return;
  const value = Number(power[1] ?? power[2] ?? power[0].normalize("NFKC"));
  push(scanner, { kind: "^", start: powerStart, end: powerStart });
  push(scanner, { kind: "number", value, start: powerStart, end: powerEnd });
}

export function isLatin(character: string): boolean {
  return (character >= "a" && character <= "z") || (character >= "A" && character <= "Z");
}

export function isGreek(character: string): boolean {
  return Object.hasOwn(greek, character);
}

export function isCombining(character: string): boolean {
  return character === "\u0305" || marks.some(({ combining }) => combining === character);
}

interface Parts {
  /** `Δ` where the name is a change, `Δθ`. */
  change: string;
  base: string;
  marks: string;
  digits: string;
  words: string;
  bracket: string;
  time: Time;
  /** Where something begins that cannot be read. */
  wrong: number | undefined;
  isBracketWrong: boolean;
}

// Deep enough for `\hat{\bar{\mathbf{\theta}}}`.
const deepest = 4;

const letterOfWord: ReadonlyMap<string, string> = new Map(
  Object.entries(greek).flatMap(([letter, words]) => words.map((word) => [word, letter] as const)),
);

function canonical({ change, base, marks, digits, words, bracket }: Parts): string {
  const plain = change + base + marks + digits + words + bracket;
  return plain === "grad" ? "g" : plain;
}

/** Returns the command that stands over something else than a name, where one does. */
function readParts(scanner: Scanner, depth: number): Parts | string {
  const parts = readBase(scanner, depth);
  if (typeof parts === "string") return parts;
  readSuffixes(scanner, parts, depth);
  if (parts.base !== "Δ" || canonical(parts) !== "Δ" || parts.time !== "newest" || depth > 0) return parts;

  const back = scanner.at;
  match(scanner, /[ \t]*/y);
  const changed = startsName(scanner) ? readParts(scanner, 1) : undefined;
  if (typeof changed === "object" && changed.base.length === 1 && changed.bracket === "") {
    changed.change = "Δ";
    return changed;
  }
  scanner.at = back;
  return parts;
}

function startsName(scanner: Scanner): boolean {
  const character = scanner.text.charAt(scanner.at);
  if (character !== "\\") return isLatin(character) || isGreek(character);
  const back = scanner.at;
  const command = match(scanner, commandForm)?.[1] ?? "";
  scanner.at = back;
  return nameCommands.has(command) || markCommands.has(command) || faceCommands.has(command);
}

function readBase(scanner: Scanner, depth: number): Parts | string {
  const { text } = scanner;
  const character = text.charAt(scanner.at);
  if (character === "\\") return readCommand(scanner, depth);
  if (isLatin(character)) return wordParts(match(scanner, /[A-Za-z][A-Za-z0-9]*/y)?.[0] ?? "");
  const point = String.fromCodePoint(text.codePointAt(scanner.at) ?? 0);
  const [letter = "", ...above] = Array.from(isGreek(point) ? point : point.normalize("NFKD"));
  if (!(isLatin(letter) || isGreek(letter))) return point;
  scanner.at += point.length;
  const parts = plainParts(letter);
  for (const mark of above) parts.marks += canonicalMark(mark);
  return parts;
}

function readCommand(scanner: Scanner, depth: number): Parts | string {
  const [whole, command = ""] = match(scanner, commandForm) ?? [""];
  const letter = nameCommands.get(command);
  if (letter !== undefined) return plainParts(letter);
  const mark = markCommands.get(command) ?? "";
  const isBraced = match(scanner, /\s*\{\s*/y) !== undefined;
  if (!isBraced) match(scanner, /\s*/y);
  const back = scanner.at;
  const inner = depth < deepest ? readArgument(scanner, isBraced, depth) : whole;
  if (typeof inner === "string" || (isBraced && match(scanner, /\s*\}/y) === undefined)) {
    scanner.at = Math.max(scanner.at, back);
    match(scanner, /[^{}\n]*\}?/y);
    return whole;
  }
  inner.marks += mark;
  return inner;
}

/** Without braces a command takes one letter: `\hat mv` is m̂ v. */
function readArgument(scanner: Scanner, isBraced: boolean, depth: number): Parts | string {
  if (isBraced) return readParts(scanner, depth + 1);
  const character = scanner.text.charAt(scanner.at);
  if (!isLatin(character)) return readBase(scanner, depth + 1);
  scanner.at++;
  return plainParts(character);
}

const commandForm = /\\([A-Za-z]+\*?)/y;

/** A word is a Greek letter (`beta1`), a letter with its mark (`mhat`), or stands for itself. */
function wordParts(word: string): Parts {
  const digits = word.length > 1 ? (/^[A-Za-z]+(\d+)$/.exec(word)?.[1] ?? "") : "";
  const stem = word.slice(0, word.length - digits.length);
  const parts = plainParts(letterOfWord.get(stem) ?? stem);
  parts.digits = digits;
  const mark = marks.find(({ ascii }) => stem.length >= ascii.length && stem.endsWith(ascii.slice(1)));
  if (mark === undefined) return parts;
  const marked = stem.slice(0, 1 - mark.ascii.length);
  const letter = letterOfWord.get(marked) ?? (marked.length === 1 ? marked : undefined);
  return letter === undefined ? parts : { ...parts, base: letter, marks: mark.combining };
}

function plainParts(base: string): Parts {
  const none = { change: "", marks: "", digits: "", words: "", bracket: "" };
  return { base, ...none, time: "newest", wrong: undefined, isBracketWrong: false };
}

function canonicalMark(mark: string): string {
  return mark === "\u0305" ? "\u0304" : mark;
}

const subscriptDigits = "₀₁₂₃₄₅₆₇₈₉₊₋ₜ";

/** Everything after the letter: `̂`, `1`, `_1`, `₁`, `_t`, `ₜ₋₁`, `_{t-1}`, `_(t-1)`, `_hat`, `_max`, `[g²]`. */
function readSuffixes(scanner: Scanner, parts: Parts, depth: number): void {
  const { text } = scanner;
  const mayHaveBracket = depth === 0 && isLatin(parts.base.charAt(0));
  while (parts.wrong === undefined) {
    const character = text.charAt(scanner.at);
    if (isCombining(character)) {
      scanner.at++;
      parts.marks += canonicalMark(character);
    } else if (isDigit(character) && mayHaveDigits(parts)) {
      parts.digits = match(scanner, /\d+/y)?.[0] ?? "";
    } else if (character !== "" && subscriptDigits.includes(character)) {
      readSmallSubscript(scanner, parts);
    } else {
      const isBracketNext = mayHaveBracket && parts.bracket === "" && readBracket(scanner, parts);
      if (!isBracketNext && !readSubscript(scanner, parts)) return;
    }
  }
}

/** `\text{every }5` is a word and a number. */
function mayHaveDigits({ base, digits, time, bracket }: Parts): boolean {
  return digits === "" && time === "newest" && bracket === "" && !keywords.has(base);
}

function readSmallSubscript(scanner: Scanner, parts: Parts): void {
  const start = scanner.at;
  const run = match(scanner, /[₀₁₂₃₄₅₆₇₈₉₊₋ₜ]+/y)?.[0] ?? "";
  const plain = Array.from(run, (character) =>
    "0123456789+-t".charAt(subscriptDigits.indexOf(character)),
  ).join("");
  const [, digits = "", rest = ""] = /^(\d*)(.*)$/.exec(plain) ?? [];
  const isRead =
    (digits === "" || takeSubscript(parts, digits)) && (rest === "" || takeSubscript(parts, rest));
  if (!isRead) parts.wrong = start;
}

/** Returns false where no subscript follows. */
function readSubscript(scanner: Scanner, parts: Parts): boolean {
  const start = scanner.at;
  if (!" \t\\_".includes(scanner.text.charAt(start) || "x")) return false;
  if (match(scanner, /[ \t]*\\?_[ \t]*/y) === undefined) return false;
  const grouped = match(scanner, /\{([^{}\n]*(?:\{[^{}\n]*\}[^{}\n]*)*)\}|\(([^()\n]*)\)/y);
  const bare = grouped ?? match(scanner, /\\[A-Za-z]+(?:\{[A-Za-z0-9]*\})?|\d+|[A-Za-z][A-Za-z0-9]*/y);
  const content = grouped?.[1] ?? grouped?.[2] ?? bare?.[0] ?? "";
  if (times.has(content) && takeSubscript(parts, content)) return true;
  const plain = content.replace(/\\[A-Za-z]+\s*\{([^{}]*)\}/g, "$1").replace(/[{}\s\\]|\\[,;!]/g, "");
  for (const part of plain.replace(/[−–]/g, "-").split(",")) {
    if (!takeSubscript(parts, part)) parts.wrong = start;
  }
  if (bare === undefined) match(scanner, /[^\s]?/y);
  return true;
}

const times: ReadonlyMap<string, Time> = new Map([
  ["t", "new"],
  ["t-1", "old"],
  ["t+1", "next"],
  ["0", "initial"],
  ["new", "new"],
  ["old", "old"],
]);

/** Returns false for what cannot stand below a name, or stands there already. */
function takeSubscript(parts: Parts, text: string): boolean {
  const time = times.get(text);
  if (time !== undefined) {
    if (parts.time !== "newest") return false;
    parts.time = time;
    return true;
  }
  if (parts.bracket !== "") return false;
  if (/^\d+$/.test(text)) {
    if (parts.digits !== "") return false;
    parts.digits = text;
    return true;
  }
  const marked = /^(hat|bar|tilde)(\d*)$/.exec(text);
  if (marked !== null && !(marked[2] && parts.digits)) {
    parts.marks += marks.find(({ ascii }) => ascii === `_${marked[1]}`)?.combining ?? "";
    parts.digits ||= marked[2] ?? "";
    return true;
  }
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(text)) return false;
  parts.words += `_${text}`;
  return true;
}

const bracketOpening = /(?:\\(?:left|big|Big|bigl|Bigl)\s*)?\[\s*/y;
const bracketClosing = /(?:\\(?:right|big|Big|bigr|Bigr)\s*)?\]/y;
const bracketSeparator = /(?:[ \t·⋅*]|\\cdot(?![A-Za-z])|\\[,;!])+/y;
// A subscript below the power, as in `E[g^2_t]`, is a time and is dropped like every time in brackets.
const bracketPower = /(?:\^\s*\{\s*(\d+)\s*\}|\^\s*(\d+)|([⁰¹²³⁴⁵⁶⁷⁸⁹]+))(?:_(?:t|\{[^{}\n]*\}))?/y;

/** `[g²]` after a name: names and their powers, whose times are dropped. Returns false where no bracket follows. */
function readBracket(scanner: Scanner, parts: Parts): boolean {
  const start = scanner.at;
  if (!"[\\".includes(scanner.text.charAt(start) || "x")) return false;
  if (match(scanner, bracketOpening) === undefined) return false;
  let content = "";
  let last = "";
  while (match(scanner, bracketClosing) === undefined) {
    if (match(scanner, bracketSeparator) !== undefined) continue;
    const power = content === "" ? undefined : match(scanner, bracketPower);
    if (power !== undefined) {
      const digits = power[1] ?? power[2] ?? power[3]?.normalize("NFKC") ?? "";
      last = "";
      content += Array.from(digits, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Number(digit))).join("");
      continue;
    }
    const inner = startsName(scanner) ? readParts(scanner, 1) : "";
    if (typeof inner === "string" || inner.wrong !== undefined) {
      match(scanner, /[^\]\n]*\]?/y);
      parts.wrong = start;
      parts.isBracketWrong = true;
      return true;
    }
    // Two words side by side, or a word below the line and a name, would read as one.
    const isWord = /^[A-Za-z][A-Za-z0-9]*$/.test(last) && isLatin(inner.base.charAt(0));
    const isApart = last.includes("_") || isWord;
    last = canonical(inner);
    content += (isApart ? "·" : "") + last;
  }
  parts.bracket = `[${content}]`;
  if (content === "" || times.has(content)) {
    parts.wrong = start;
    parts.isBracketWrong = true;
  }
  return true;
}
