import { call, type Expr, name, number } from "../ir/expr.ts";
import { evaluate } from "../ir/interpret.ts";
import { stepCount } from "../ir/program.ts";
import type { Declaration, RuleTree, Statement } from "../ir/rule-tree.ts";
import { type Diagnostic, diagnose, type Span } from "./diagnostics.ts";
import { functions, keywords } from "./functions.ts";
import { learningRateAliases } from "./names.ts";
import { parseComparison, parseSum, parseValue } from "./parse-expression.ts";
import {
  accept,
  deepest,
  describe,
  fail,
  isLineEnd,
  leaveLine,
  peek,
  place,
  placeOf,
  type Reader,
  take,
  textOf,
} from "./reader.ts";
import type { NameToken, Token } from "./scanner.ts";
import { tokenize } from "./tokens.ts";

/** A rule's text with what could be read of it. */
export interface Parsed {
  readonly text: string;
  /** Without the lines that have errors. */
  readonly tree: RuleTree;
  /**
   * Where each expression, statement and declaration stands. A statement's place is its head: the name that it stores,
   * or `if` with its test.
   */
  readonly places: WeakMap<object, Span>;
  /** In the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a rule in paper notation. Never throws: what is wrong with the text is in `diagnostics`, at most one per line. */
export function parse(text: string): Parsed {
  const { tokens, diagnostics } = tokenize(text);
  const reader: Reader = {
    text,
    tokens,
    at: 0,
    diagnostics: [...diagnostics],
    places: new WeakMap(),
    words: collectWords(tokens),
    failed: false,
    depth: 0,
    operators: 0,
    evaluation: undefined,
    bars: undefined,
  };
  const header = parseHeader(reader);
  const body = parseLines(reader, -1);
  if (body.length === 0 && reader.evaluation === undefined && reader.diagnostics.length === 0) {
    reader.diagnostics.push(diagnose("empty-rule", { start: 0, end: text.trimEnd().length }, {}));
  }
  reader.diagnostics.sort((a, b) => a.at.start - b.at.start);
  const { places, evaluation } = reader;
  return { text, tree: { header, body, evaluation }, places, diagnostics: reader.diagnostics };
}

/** Names that stand before a store or in the header. */
function collectWords(tokens: readonly Token[]): ReadonlySet<string> {
  const words = new Set<string>(learningRateAliases);
  const headerEnd = findHeaderEnd(tokens) ?? 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== "name") continue;
    const before = tokens[index - 1]?.kind;
    const after = tokens[index + 1]?.kind;
    const isDeclared = index < headerEnd && (before === "(" || before === "," || before === "line");
    const isStored = (after === "=" || after === "store") && (before === "line" || before === ":");
    if (isDeclared || isStored) words.add(token.name);
  }
  return words;
}

/** The header is a first line of a name and parentheses alone; the index is that of its closing one. */
function findHeaderEnd(tokens: readonly Token[]): number | undefined {
  if (tokens[1]?.kind !== "name" || tokens[2]?.kind !== "(") return undefined;
  let open = 0;
  for (let index = 2; index < tokens.length; index++) {
    const kind = tokens[index]?.kind;
    if (kind === "(") open++;
    if (kind === ")") open--;
    if (open > 0) continue;
    const after = tokens[index + 1];
    return after !== undefined && isLineEnd(after) ? index : undefined;
  }
  return undefined;
}

function parseHeader(reader: Reader): RuleTree["header"] {
  const end = findHeaderEnd(reader.tokens);
  const title = peek(reader, 1);
  if (end === undefined) return undefined;
  reader.at = 3;
  const declares: Declaration[] = [];
  skipLines(reader);
  while (reader.at < end && !reader.failed) {
    const declaration = parseDeclaration(reader, end);
    if (declaration !== undefined) declares.push(declaration);
    skipLines(reader);
    if (reader.at < end && !accept(reader, ",")) fail(reader, "bad-header", peek(reader), {});
    skipLines(reader);
  }
  reader.at = end + 1;
  reader.failed = false;
  return { name: ruleName(textOf(reader, title)), declares };
}

function parseDeclaration(reader: Reader, end: number): Declaration | undefined {
  const token = take(reader);
  if (token.kind !== "name" || token.time !== "newest") {
    if (token.kind === "bad") leaveLine(reader);
    fail(reader, "bad-header", token, {});
    return undefined;
  }
  let value: number | undefined;
  skipLines(reader);
  if (accept(reader, "=")) {
    skipLines(reader);
    if (reader.at >= end || peek(reader).kind === ",") {
      fail(reader, "missing-header-value", token, { name: token.name });
      return undefined;
    }
    const start = peek(reader).start;
    const expr = parseSum(reader);
    if (!reader.failed && !isConstant(expr)) {
      fail(reader, "header-value", { start, end: peek(reader, -1).end }, { name: token.name });
    }
    if (reader.failed) return undefined;
    value = evaluate(expr, new Map());
  }
  return place(reader, { name: token.name, value }, token.start, token.end);
}

function isConstant(expr: Expr): boolean {
  return expr.kind === "number" || (expr.kind === "apply" && expr.args.every(isConstant));
}

/** A rule's name is the word as written, out of its LaTeX dressing. */
function ruleName(text: string): string {
  const inner = /^\\[A-Za-z]+\*?\s*\{(.*)\}$/.exec(text)?.[1] ?? text;
  return inner.replaceAll("\\_", "_").trim();
}

function skipLines(reader: Reader): void {
  while (peek(reader).kind === "line") take(reader);
}

/** The lines that are indented further than `indent`. */
function parseLines(reader: Reader, indent: number): readonly Statement[] {
  const statements: Statement[] = [];
  for (;;) {
    const line = peek(reader);
    if (line.kind !== "line" || line.indent <= indent) return statements;
    take(reader);
    const statement = parseStatement(reader, line.indent);
    if (statement !== undefined) statements.push(statement);
  }
}

/** One statement to the end of its line or block; undefined where it could not be read. */
function parseStatement(reader: Reader, indent: number): Statement | undefined {
  reader.failed = false;
  reader.operators = 0;
  const token = peek(reader);
  if (token.kind === "name" && (token.name === "if" || token.name === "every")) {
    return parseWhen(reader, token, indent);
  }
  const isEvaluation = token.kind === "name" && token.name === "eval" && peek(reader, 1).kind === "name";
  if (isEvaluation) take(reader);
  const statement = parseStore(reader, isEvaluation ? peek(reader) : token);
  endLine(reader);
  if (reader.failed) return undefined;
  if (!isEvaluation || statement?.kind !== "store") return statement;
  const { start } = token;
  if (reader.depth > 0) fail(reader, "evaluation-inside", token, {});
  else if (reader.evaluation !== undefined) fail(reader, "second-evaluation", token, {});
  else reader.evaluation = place(reader, statement, start, placeOf(reader, statement).end);
  return undefined;
}

function parseStore(reader: Reader, target: Token): Statement | undefined {
  const sign = peek(reader, 1);
  if (target.kind === "bad" || sign.kind === "bad") {
    leaveLine(reader);
    return undefined;
  }
  const isStore = target.kind === "name" && (sign.kind === "=" || sign.kind === "store");
  if (!isStore) {
    refuseLine(reader, target);
    return undefined;
  }
  if (functions.has(target.name) || keywords.has(target.name)) {
    fail(reader, "reserved-name", target, { name: target.name });
    return undefined;
  }
  reader.at += 2;
  const value = parseValue(reader);
  return place<Statement>(
    reader,
    { kind: "store", name: target.name, time: target.time, value },
    target.start,
    target.end,
  );
}

/** Says what is wrong with a line that is no equation. */
function refuseLine(reader: Reader, first: Token): void {
  const next = peek(reader, 1);
  const word = first.kind === "name" ? first.name : "";
  const end = lineEnd(reader);
  if (word === "else") fail(reader, "else-without-if", first, {});
  else if (word === "repeat" && !isLineEnd(next)) fail(reader, "unsupported", first, { what: "repeat" });
  else if (next.kind === "(" && !reader.text.slice(next.start, end).includes(")"))
    fail(reader, "unclosed", next, { open: "(" });
  else fail(reader, "expected-store", { start: first.start, end }, {});
}

function lineEnd(reader: Reader): number {
  let ahead = 0;
  while (!isLineEnd(peek(reader, ahead))) ahead++;
  return peek(reader, ahead - 1).end;
}

/** `if test:` and `every k:` with the statement after the colon or the block below, and an `else:` likewise. */
function parseWhen(reader: Reader, word: NameToken, indent: number): Statement | undefined {
  take(reader);
  const test = word.name === "if" ? parseComparison(reader) : parseEvery(reader, word);
  if (!reader.failed && peek(reader).kind !== ":") {
    if (peek(reader).kind === "bad") leaveLine(reader);
    const at = { start: word.start, end: peek(reader, -1).end };
    fail(reader, "missing-colon", at, { word: word.name });
  }
  const head = { start: word.start, end: peek(reader, -1).end };
  const isHeadRead = !reader.failed;
  accept(reader, ":");
  const then = parseBranch(reader, word, indent);
  const isElse = isElseAt(reader, indent);
  if (isElse) take(reader);
  const otherwise = isElse ? parseElse(reader, indent) : [];
  if (!isHeadRead || then === undefined || otherwise === undefined) return undefined;
  return place<Statement>(reader, { kind: "when", test, then, otherwise }, head.start, head.end);
}

/** `every k` is the test `t mod k = 0`. */
function parseEvery(reader: Reader, word: Span): Expr {
  const count = parseSum(reader);
  const { end } = peek(reader, -1);
  const at = <Node extends Expr>(node: Node) => place(reader, node, word.start, end);
  return at(call("eq", at(call("mod", at(name(stepCount)), count)), at(number(0))));
}

/** A statement on the same line, or the block below; undefined where neither could be read. */
function parseBranch(reader: Reader, word: NameToken, indent: number): readonly Statement[] | undefined {
  const next = peek(reader);
  const isBlock = next.kind === "line" && next.indent > indent;
  if (isLineEnd(next) && !isBlock) {
    fail(reader, "missing-block", word, { word: word.name });
    return undefined;
  }
  if (reader.depth >= deepest) {
    fail(reader, "too-deep", word, { limit: deepest });
    skipBlock(reader, indent);
    return undefined;
  }
  reader.depth++;
  const inline = isBlock ? undefined : parseStatement(reader, indent);
  const statements = isBlock ? parseLines(reader, indent) : inline && [inline];
  reader.depth--;
  return statements;
}

function isElseAt(reader: Reader, indent: number): boolean {
  const line = peek(reader);
  const word = peek(reader, 1);
  return line.kind === "line" && line.indent === indent && word.kind === "name" && word.name === "else";
}

function parseElse(reader: Reader, indent: number): readonly Statement[] | undefined {
  const word = take(reader) as NameToken;
  reader.failed = false;
  if (!accept(reader, ":")) {
    fail(reader, "missing-colon", word, { word: word.name });
    skipBlock(reader, indent);
    return undefined;
  }
  return parseBranch(reader, word, indent);
}

function skipBlock(reader: Reader, indent: number): void {
  leaveLine(reader);
  for (let line = peek(reader); line.kind === "line" && line.indent > indent; line = peek(reader)) {
    take(reader);
    leaveLine(reader);
  }
}

/** Equations of an article end with a comma or a full stop. */
function endLine(reader: Reader): void {
  const token = peek(reader);
  if (token.kind === "," || token.kind === ";" || token.kind === ".") take(reader);
  const next = peek(reader);
  if (isLineEnd(next)) return;
  if (next.kind === "bad") leaveLine(reader);
  fail(reader, "unexpected-token", next, { expected: "The end of the line", found: describe(reader, next) });
}
