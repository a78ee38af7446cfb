import type { Expr } from "../ir/expr.ts";
import type { StoreStatement } from "../ir/rule-tree.ts";
import type { DiagnosticCode } from "./catalogue.ts";
import { type DetailsOf, type Diagnostic, diagnose, type Span } from "./diagnostics.ts";
import type { Token } from "./scanner.ts";

/** Levels of nesting. With the bound on a line's operators it bounds the tree, so that recursion over trees is safe. */
export const deepest = 200;

/** Tokens that are being made into a tree. */
export interface Reader {
  readonly text: string;
  readonly tokens: readonly Token[];
  at: number;
  readonly diagnostics: Diagnostic[];
  readonly places: WeakMap<object, Span>;
  /** Words that the rule declares or stores: not misspelt functions, even where a parenthesis follows. */
  readonly words: ReadonlySet<string>;
  /** True from an error to the end of its line, where reading starts afresh. */
  failed: boolean;
  /** How deep the grammar is nested here. */
  depth: number;
  /** Operators on this line so far. */
  operators: number;
  /** The line `eval θ = …`, once it has been read. */
  evaluation: StoreStatement | undefined;
  /** The bars that close directly around here, inside `|…|` or `‖…‖`. */
  bars: "|" | "‖" | undefined;
}

export function peek(reader: Reader, ahead = 0): Token {
  const { tokens } = reader;
  return tokens[Math.min(reader.at + ahead, tokens.length - 1)] ?? endOfNothing;
}

export function take(reader: Reader): Token {
  const token = peek(reader);
  if (token.kind !== "end") reader.at++;
  return token;
}

/** Takes the next token where it is of that kind. */
export function accept(reader: Reader, kind: Token["kind"]): boolean {
  if (peek(reader).kind !== kind) return false;
  reader.at++;
  return true;
}

export function isLineEnd(token: Token): boolean {
  return token.kind === "line" || token.kind === "end";
}

/** Reports an error, unless this line already has one, and leaves the line. */
export function fail<Code extends DiagnosticCode>(
  reader: Reader,
  code: Code,
  at: Span,
  details: DetailsOf<Code>,
): void {
  if (!reader.failed) reader.diagnostics.push(diagnose(code, at, details));
  leaveLine(reader);
}

/** Leaves a line that has an error reported. */
export function leaveLine(reader: Reader): void {
  reader.failed = true;
  while (!isLineEnd(peek(reader))) reader.at++;
}

/** Notes where a node stands in the text. */
export function place<Node extends object>(reader: Reader, node: Node, start: number, end: number): Node {
  reader.places.set(node, { start, end });
  return node;
}

export function placeOf(reader: Reader, node: object): Span {
  return reader.places.get(node) ?? nowhere;
}

export function textOf(reader: Reader, { start, end }: Span): string {
  return reader.text.slice(start, end).trim();
}

/** Where the token before the next one ends. */
export function endOf(reader: Reader): number {
  return peek(reader, -1).end;
}

/** Parses one level deeper. */
export function nested(reader: Reader, at: Span, parse: () => Expr): Expr {
  if (reader.depth >= deepest) {
    fail(reader, "too-deep", at, { limit: deepest });
    return unread;
  }
  reader.depth++;
  const result = parse();
  reader.depth--;
  return result;
}

/** A token as a message names it. */
export function describe(reader: Reader, token: Token): string {
  return isLineEnd(token) ? "the end of the line" : textOf(reader, token);
}

/** What stands for an expression that could not be read; its line does not reach the tree. */
export const unread: Expr = { kind: "number", value: Number.NaN };

const nowhere: Span = { start: 0, end: 0 };
const endOfNothing: Token = { kind: "end", ...nowhere };
