import type { Time } from "../ir/expr.ts";
import type { DiagnosticCode } from "./catalogue.ts";
import { type DetailsOf, type Diagnostic, diagnose, type Span } from "./diagnostics.ts";

/**
 * What is not a number, a name or a line. `√` and `∛` are signs before their operand, `\sqrt` and `\cbrt` LaTeX
 * commands around it. `bad` stands for text that a diagnostic has already complained of.
 */
export type SymbolKind =
  | ("+" | "-" | "*" | "/" | "^" | "@" | "ᵀ" | "∇" | "√" | "∛" | "\\sqrt" | "\\cbrt" | "frac")
  | ("(" | ")" | "[" | "]" | "{" | "}" | "|" | "lvert" | "rvert" | "‖")
  | ("=" | "store" | "==" | "!=" | "<" | "<=" | ">" | ">=")
  | ("," | ";" | ":" | "." | "bad" | "end");

export interface NumberToken extends Span {
  readonly kind: "number";
  readonly value: number;
}

/** A name, canonical: `β1`, `m̂`, `E[g²]`, `v_max`. */
export interface NameToken extends Span {
  readonly kind: "name";
  readonly name: string;
  readonly time: Time;
}

/** Stands before the tokens of every line; `indent` counts the characters before its first. */
export interface LineToken extends Span {
  readonly kind: "line";
  readonly indent: number;
}

export interface SymbolToken extends Span {
  readonly kind: SymbolKind;
}

/** What stands below the bars of a norm: `2` in `‖x‖_2`. */
export interface SubscriptToken extends Span {
  readonly kind: "subscript";
  readonly text: string;
}

export type Token = NumberToken | NameToken | LineToken | SymbolToken | SubscriptToken;

/** A text that is being split into tokens. */
export interface Scanner {
  readonly text: string;
  at: number;
  readonly tokens: Token[];
  readonly diagnostics: Diagnostic[];
  /** What ended the line before the next token: a line end of the source, a LaTeX `\\`, or nothing. */
  line: "source" | "latex" | undefined;
  lineStart: number;
  indent: number;
}

/** Adds a token, before it the line that it begins. */
export function push(scanner: Scanner, token: Token): void {
  if (scanner.line !== undefined) {
    if (scanner.line === "source") scanner.indent = indentOf(scanner);
    scanner.line = undefined;
    const continues = scanner.tokens.length > 0 && continuations.has(token.kind);
    if (!continues)
      scanner.tokens.push({ kind: "line", indent: scanner.indent, start: token.start, end: token.start });
  }
  scanner.tokens.push(token);
}

/** Reports, and leaves a `bad` token from `start` to where the scanner stands. */
export function reject<Code extends DiagnosticCode>(
  scanner: Scanner,
  start: number,
  code: Code,
  details: DetailsOf<Code>,
): void {
  scanner.diagnostics.push(diagnose(code, { start, end: scanner.at }, details));
  push(scanner, { kind: "bad", start, end: scanner.at });
}

/** Matches a sticky pattern where the scanner stands, and steps over it. */
export function match(scanner: Scanner, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = scanner.at;
  const found = pattern.exec(scanner.text) ?? undefined;
  if (found !== undefined) scanner.at = pattern.lastIndex;
  return found;
}

export function isDigit(character: string): boolean {
  return character >= "0" && character <= "9";
}

const continuations: ReadonlySet<Token["kind"]> = new Set(["+", "-", "*", "/"]);

function indentOf(scanner: Scanner): number {
  let at = scanner.lineStart;
  while (scanner.text.charAt(at) === " " || scanner.text.charAt(at) === "\t") at++;
  return at - scanner.lineStart;
}
