import type { Diagnostic } from "./diagnostics.ts";
import {
  allCommands,
  droppedCommands,
  droppedWithArgument,
  faceCommands,
  markCommands,
  nameCommands,
  symbolCommands,
} from "./latex-commands.ts";
import { nearest } from "./nearest.ts";
import { isCombining, isGreek, isLatin, readName } from "./read-name.ts";
import { readNumber } from "./read-number.ts";
import { isDigit, match, push, reject, type Scanner, type SymbolKind, type Token } from "./scanner.ts";

export interface Tokens {
  /** Ends with an `end`. */
  readonly tokens: readonly Token[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Splits a rule's text into tokens, whichever of the three spellings it mixes. Blank lines, comments and LaTeX
 * dressing leave nothing; a line that begins with `+`, `-`, `*` or `/` continues the one before it.
 */
export function tokenize(text: string): Tokens {
  const scanner: Scanner = {
    text,
    at: 0,
    tokens: [],
    diagnostics: [],
    line: "source",
    lineStart: 0,
    indent: 0,
  };
  while (scanner.at < text.length) scan(scanner);
  scanner.line = undefined;
  pushSymbol(scanner, "end", text.length);
  return { tokens: scanner.tokens, diagnostics: scanner.diagnostics };
}

const symbols: ReadonlyMap<string, SymbolKind> = new Map<string, SymbolKind>([
  ...Array.from("+-*/^@ᵀ√∛()[]{}|‖=<>,;:.", (character) => [character, character as SymbolKind] as const),
  ["−", "-"],
  ["–", "-"],
  ["←", "store"],
  ["≔", "store"],
  ["⟵", "store"],
  ["·", "*"],
  ["⋅", "*"],
  ["×", "*"],
  ["⊙", "*"],
  ["∗", "*"],
  ["∘", "*"],
  ["•", "*"],
  ["÷", "/"],
  ["∕", "/"],
  ["⁄", "/"],
  ["≤", "<="],
  ["⩽", "<="],
  ["≥", ">="],
  ["⩾", ">="],
  ["≠", "!="],
  ["∣", "|"],
  ["∥", "‖"],
  ["⊤", "ᵀ"],
  ["<=", "<="],
  [">=", ">="],
  ["==", "=="],
  ["!=", "!="],
  [":=", "store"],
]);

const superscripts: ReadonlyMap<string, string> = new Map(
  Array.from("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ᵗ", (character, index) => [character, "0123456789+-()t".charAt(index)] as const),
);

// Spaces of typesetting, invisible operators and joiners as they come with text copied from a page; `&`, `$` and `~`
// are LaTeX dressing.
const blanks: ReadonlySet<string> = new Set(
  " \t\r\f\v\u00a0\u00ad\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u202f\u205f\u2060\u2061\u2062\u2063\u2064\u3000\ufeff&$~",
);

function scan(scanner: Scanner): void {
  const { text, at } = scanner;
  const character = text.charAt(at);
  if (blanks.has(character)) {
    scanner.at++;
  } else if (character === "\n" || character === "\u2028") {
    scanner.at++;
    scanner.line = "source";
    scanner.lineStart = scanner.at;
  } else if (character === "#" || character === "%") {
    match(scanner, /[^\n]*/y);
  } else if (isLatin(character) || isGreek(character)) {
    readName(scanner);
  } else if (isDigit(character) || (character === "." && isDigit(text.charAt(at + 1)))) {
    readNumber(scanner);
  } else if (character === "\\") {
    scanCommand(scanner);
  } else if (superscripts.has(character)) {
    scanSuperscript(scanner);
  } else if (character === "∇") {
    scanner.at++;
    pushNabla(scanner, at);
  } else if (character === "∞") {
    scanner.at++;
    pushInfinity(scanner, at);
  } else if ("_₁₂".includes(character) && isAfterBar(scanner)) {
    scanSubscript(scanner);
  } else if (character === "<" && text.charAt(at + 1) === "-" && isStorePlace(scanner)) {
    scanner.at += 2;
    pushSymbol(scanner, "store", at);
  } else {
    const pair = text.charAt(at + 1) === "=" ? symbols.get(text.slice(at, at + 2)) : undefined;
    const kind = pair ?? symbols.get(character);
    if (kind === undefined) {
      readUnknown(scanner);
    } else {
      scanner.at += kind === pair ? 2 : 1;
      pushSymbol(scanner, kind, at);
    }
  }
}

/** Letters that are another letter's form (`ϵ`, `ĝ`, `𝜃`), or nothing that the notation knows. */
function readUnknown(scanner: Scanner): void {
  const start = scanner.at;
  const character = String.fromCodePoint(scanner.text.codePointAt(start) ?? 0);
  const [letter = "", ...rest] = Array.from(character.normalize("NFKD"));
  if ((isLatin(letter) || isGreek(letter)) && rest.every(isCombining)) {
    readName(scanner);
    return;
  }
  scanner.at += character.length;
  reject(scanner, start, "unexpected-character", { character });
}

function scanCommand(scanner: Scanner): void {
  const start = scanner.at;
  const command = match(scanner, /\\([A-Za-z]+\*?|[\s\S])?/y)?.[1] ?? "";
  const kind = symbolCommands.get(command);
  if (command === "\\") {
    match(scanner, /\*?(\[[^\]\n]*\])?/y);
    scanner.line = scanner.line === "source" ? "source" : "latex";
  } else if (command === "\n") {
    scanner.at--;
  } else if (droppedCommands.has(command)) {
    return;
  } else if (droppedWithArgument.has(command)) {
    match(scanner, /\{[^{}\n]*\}/y);
  } else if (command === "sqrt") {
    scanRoot(scanner, start);
  } else if (command === "infty") {
    pushInfinity(scanner, start);
  } else if (kind === "∇") {
    pushNabla(scanner, start);
  } else if (kind !== undefined) {
    pushSymbol(scanner, kind, start);
  } else if (nameCommands.has(command) || markCommands.has(command) || faceCommands.has(command)) {
    scanner.at = start;
    readName(scanner);
  } else {
    const guess = nearest(command, allCommands());
    reject(scanner, start, "unknown-command", {
      name: `\\${command}`,
      nearest: guess === undefined ? undefined : `\\${guess}`,
    });
  }
}

function scanRoot(scanner: Scanner, start: number): void {
  const degree = match(scanner, /\s*\[([^\]\n]*)\]/y)?.[1]?.trim() ?? "2";
  if (degree === "2") pushSymbol(scanner, "\\sqrt", start);
  else if (degree === "3") pushSymbol(scanner, "\\cbrt", start);
  else reject(scanner, start, "unsupported", { what: `A root of degree ${degree}` });
}

/** A run of superscripts is one exponent: `²` is `^2`, `ᵗ⁺¹` is `^(t+1)`. */
function scanSuperscript(scanner: Scanner): void {
  const start = scanner.at;
  const run = match(scanner, /[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ᵗ]+/y)?.[0] ?? "";
  const plain = Array.from(run, (character) => superscripts.get(character)).join("");
  const end = scanner.at;
  push(scanner, { kind: "^", start, end: start });
  if (/^\d+$/.test(plain)) {
    push(scanner, { kind: "number", value: Number(plain), start, end });
    return;
  }
  push(scanner, { kind: "(", start, end: start });
  for (const part of plain.matchAll(/\d+|./g)) {
    const at = { start: start + part.index, end: start + part.index + part[0].length };
    if (part[0] === "t") push(scanner, { kind: "name", name: "t", time: "newest", ...at });
    else if (isDigit(part[0].charAt(0))) push(scanner, { kind: "number", value: Number(part[0]), ...at });
    else push(scanner, { kind: part[0] as SymbolKind & ("+" | "-" | "(" | ")"), ...at });
  }
  push(scanner, { kind: ")", start: end, end });
}

/** `_2`, `_{\\infty}`, `_{\\text{all}}`, `₁`. */
function scanSubscript(scanner: Scanner): void {
  const start = scanner.at;
  const written =
    match(scanner, /_\s*(?:\{\s*(?:\\text\s*\{([^{}\n]*)\}|([^{}\n]*))\s*\}|(\\?[A-Za-z]+|\d+|∞))|[₁₂]/y) ??
    [];
  const text = (written[1] ?? written[2] ?? written[3] ?? written[0]?.normalize("NFKC") ?? "").trim();
  if (written.length === 0) readUnknown(scanner);
  else push(scanner, { kind: "subscript", text: text === "\\infty" ? "∞" : text, start, end: scanner.at });
}

/** `∇` with the name that it differentiates by, which can only be the parameter: `∇_θ`. */
function pushNabla(scanner: Scanner, start: number): void {
  match(scanner, /\s*_\s*(?:\{[^{}\n]*(?:\{[^{}\n]*\}[^{}\n]*)?\}|\\[A-Za-z]+|[^\s{}])/y);
  pushSymbol(scanner, "∇", start);
}

function pushInfinity(scanner: Scanner, start: number): void {
  push(scanner, { kind: "number", value: Number.POSITIVE_INFINITY, start, end: scanner.at });
}

function pushSymbol(scanner: Scanner, kind: SymbolKind, start: number): void {
  push(scanner, { kind, start, end: scanner.at });
}

function isAfterBar({ tokens }: Scanner): boolean {
  const last = tokens.at(-1)?.kind;
  return last === "‖" || last === "|";
}

/** `<-` stores where a line has one name so far; elsewhere it is a comparison with something negative. */
function isStorePlace(scanner: Scanner): boolean {
  const { tokens } = scanner;
  if (scanner.line !== undefined || tokens.at(-1)?.kind !== "name") return false;
  const before = tokens.at(-2);
  const isAfterEval = before?.kind === "name" && before.name === "eval" && tokens.at(-3)?.kind === "line";
  return before?.kind === "line" || before?.kind === ":" || isAfterEval;
}
