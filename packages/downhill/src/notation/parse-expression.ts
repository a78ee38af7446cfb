import { call, type Expr, name, number, reduce } from "../ir/expr.ts";
import { arity, type Op } from "../ir/ops.ts";
import { gradient } from "../ir/program.ts";
import { type Reduction, reductions, type Scope } from "../ir/reductions.ts";
import { diagnose, type Span } from "./diagnostics.ts";
import { findReduction, functions, keywords, reductionScopes } from "./functions.ts";
import { parameterAliases } from "./names.ts";
import { nearest } from "./nearest.ts";
import {
  accept,
  describe,
  endOf,
  fail,
  isLineEnd,
  leaveLine,
  nested,
  peek,
  place,
  placeOf,
  type Reader,
  take,
  textOf,
  unread,
} from "./reader.ts";
import type { NameToken, SymbolKind, Token } from "./scanner.ts";

const mostOperators = 1000;

/** An expression that may compare: an operand of a function, a test, what parentheses hold. */
export function parseComparison(reader: Reader): Expr {
  return parseRelation(reader, parseSum(reader));
}

/** What a line stores: a single `=` would be a second store there, and has to stand in parentheses. */
export function parseValue(reader: Reader): Expr {
  const left = parseSum(reader);
  if (peek(reader).kind === "=") fail(reader, "chained-equals", peek(reader), {});
  return parseRelation(reader, left);
}

/** An expression without comparison. */
export function parseSum(reader: Reader): Expr {
  let left = parseProduct(reader);
  for (;;) {
    const { kind } = peek(reader);
    if (kind !== "+" && kind !== "-") return left;
    take(reader);
    left = apply(reader, kind === "+" ? "add" : "sub", left, parseProduct(reader));
  }
}

const comparisons: ReadonlyMap<Token["kind"], Op> = new Map([
  ["=", "eq"],
  ["==", "eq"],
  ["!=", "ne"],
  ["<", "lt"],
  ["<=", "le"],
  [">", "gt"],
  [">=", "ge"],
]);

function parseRelation(reader: Reader, left: Expr): Expr {
  const op = comparisons.get(peek(reader).kind);
  if (op === undefined) return left;
  take(reader);
  const right = parseSum(reader);
  if (comparisons.has(peek(reader).kind)) fail(reader, "chained-comparison", peek(reader), {});
  return apply(reader, op, left, right);
}

/** Products, quotients and remainders from left to right; a product needs no sign except after a division. */
function parseProduct(reader: Reader): Expr {
  let left = parseUnary(reader);
  let division: { readonly dividend: Expr; readonly sign: string; readonly divisor: Expr } | undefined;
  for (;;) {
    const token = peek(reader);
    if (token.kind === "*") {
      take(reader);
      left = apply(reader, "mul", left, parseUnary(reader));
      division = undefined;
    } else if (token.kind === "/" || (token.kind === "name" && token.name === "mod")) {
      take(reader);
      const divisor = parseUnary(reader);
      division = { dividend: left, sign: textOf(reader, token), divisor };
      left = apply(reader, token.kind === "/" ? "div" : "mod", left, divisor);
    } else if (startsFactor(reader, token)) {
      const factor = parsePower(reader);
      if (division !== undefined && !reader.failed) {
        const [a, b, c] = [division.dividend, division.divisor, factor].map((part) =>
          textOf(reader, placeOf(reader, part)),
        );
        const readings = [`${a} ${division.sign} (${b} ${c})`, `(${a} ${division.sign} ${b}) ${c}`];
        const at = { start: placeOf(reader, division.dividend).start, end: placeOf(reader, factor).end };
        reader.diagnostics.push(diagnose("ambiguous-division", at, { readings }));
        division = undefined;
      }
      left = apply(reader, "mul", left, factor);
    } else {
      if (token.kind === "number") {
        const before = textOf(reader, lastOf(reader, left));
        fail(reader, "missing-operator", token, { left: before, right: textOf(reader, token) });
      } else if (token.kind === "@") {
        fail(reader, "unsupported", token, { what: "The matrix product A @ B" });
      }
      return left;
    }
  }
}

const factorStarts: ReadonlySet<Token["kind"]> = new Set<SymbolKind>([
  "(",
  "[",
  "{",
  "√",
  "∛",
  "\\sqrt",
  "\\cbrt",
  "frac",
  "∇",
  "lvert",
]);

function startsFactor(reader: Reader, token: Token): boolean {
  if (token.kind === "name") return !keywords.has(token.name);
  if (token.kind === "|" || token.kind === "‖") return reader.bars !== token.kind;
  return factorStarts.has(token.kind);
}

/** The minus before a number belongs to it, unless a power binds it first: `-2 x` is (-2) x, `-2²` is -(2²). */
function parseUnary(reader: Reader): Expr {
  const sign = peek(reader);
  if (sign.kind !== "-") return parsePower(reader);
  take(reader);
  const isNumber = peek(reader).kind === "number";
  const operand = nested(reader, sign, () => parseUnary(reader));
  const { end } = placeOf(reader, operand);
  if (isNumber && operand.kind === "number") return place(reader, number(-operand.value), sign.start, end);
  return place(reader, call("neg", operand), sign.start, end);
}

/** Powers from right to left; the exponent may be negative. */
function parsePower(reader: Reader): Expr {
  const first = peek(reader);
  const base = parseAtom(reader);
  const sign = peek(reader);
  if (sign.kind === "ᵀ") fail(reader, "unsupported", sign, { what: "The transpose Aᵀ" });
  if (sign.kind !== "^") return base;
  take(reader);
  if (peek(reader).kind === "ᵀ" || (peek(reader).kind === "{" && peek(reader, 1).kind === "ᵀ")) {
    fail(reader, "unsupported", peek(reader), { what: "The transpose Aᵀ" });
  }
  const exponent = nested(reader, sign, () => parseUnary(reader));
  const result = apply(reader, "pow", base, exponent);
  // √x² is printed for both √(x²) and (√x)²; the bar of a LaTeX root says which.
  if ((first.kind === "√" || first.kind === "∛") && !reader.failed) {
    const { start, end } = placeOf(reader, result);
    const root = textOf(reader, { start, end: sign.start });
    const operand = textOf(reader, { start: first.end, end });
    const power = textOf(reader, { start: sign.start, end });
    const readings = [`${textOf(reader, first)}(${operand})`, `(${root})${power}`];
    reader.diagnostics.push(diagnose("ambiguous-root", { start, end }, { readings }));
  }
  return result;
}

function parseAtom(reader: Reader): Expr {
  const token = take(reader);
  switch (token.kind) {
    case "number":
      return place(reader, number(token.value), token.start, token.end);
    case "name":
      return parseName(reader, token);
    case "(":
    case "[":
    case "{":
      return parseGroup(reader, token);
    case "√":
    case "∛": {
      const operand = nested(reader, token, () => parseAtom(reader));
      return place(reader, call(token.kind === "√" ? "sqrt" : "cbrt", operand), token.start, endOf(reader));
    }
    case "\\sqrt":
    case "\\cbrt": {
      const operand = nested(reader, token, () => parseAtom(reader));
      return place(
        reader,
        call(token.kind === "\\sqrt" ? "sqrt" : "cbrt", operand),
        token.start,
        endOf(reader),
      );
    }
    case "frac":
      return parseFraction(reader, token);
    case "|":
    case "lvert":
      return parseBars(reader, token);
    case "∇":
      return parseGradient(reader, token);
    case "‖":
      return parseNorm(reader, token);
    default:
      reader.at -= token.kind === "end" ? 0 : 1;
      return missOperand(reader, token);
  }
}

function missOperand(reader: Reader, token: Token): Expr {
  const before = peek(reader, -1);
  if (token.kind === "bad") leaveLine(reader);
  else if (!isLineEnd(token)) {
    fail(reader, "unexpected-token", token, {
      expected: "A name, a number or a parenthesis",
      found: describe(reader, token),
    });
  } else {
    const at = { start: before.end, end: before.end };
    fail(reader, "missing-operand", at, { after: describe(reader, before) });
  }
  return unread;
}

function parseName(reader: Reader, token: NameToken): Expr {
  const next = peek(reader);
  const isCalled = next.kind === "(" || next.kind === "{" || next.kind === "[";
  const op = functions.get(token.name);
  const isKnown = reader.words.has(token.name);
  const reduction = findReduction(token.name);
  if (keywords.has(token.name) && !(isCalled && op !== undefined)) {
    const found = describe(reader, token);
    fail(reader, "unexpected-token", token, { expected: "A name, a number or a parenthesis", found });
    return unread;
  }
  if (op !== undefined) {
    if (isCalled) return parseCall(reader, token, op);
    fail(reader, "bare-function", token, { name: token.name });
    return unread;
  }
  if (reductionScopes.has(token.name) && next.kind === ".") return parseScoped(reader, token);
  if (isCalled && reduction !== undefined) return parseReduction(reader, token, reduction.by, reduction.over);
  if (token.name === "noise" && !isKnown) return refuse(reader, token, "noise");
  if (isCalled && !isKnown && /^[A-Za-z]{2}/.test(token.name)) {
    const guess = nearest(token.name, functions.keys());
    fail(reader, "unknown-function", token, { name: token.name, nearest: guess });
    return unread;
  }
  return place(reader, name(token.name, token.time), token.start, token.end);
}

/** `all.norm(x)`; the scope is taken. */
function parseScoped(reader: Reader, scope: NameToken): Expr {
  take(reader);
  const word = peek(reader);
  const reduction = word.kind === "name" ? findReduction(word.name) : undefined;
  if (word.kind !== "name" || reduction === undefined) {
    const guess = word.kind === "name" ? nearest(word.name, Object.keys(reductions)) : undefined;
    fail(reader, "unknown-function", word, {
      name: textOf(reader, { start: scope.start, end: word.end }),
      nearest: guess === undefined ? undefined : `${scope.name}.${guess}`,
    });
    return unread;
  }
  if (scope.name !== "all") {
    const what = textOf(reader, { start: scope.start, end: word.end });
    return refuse(reader, { start: scope.start, end: word.end }, `The reduction ${what}`);
  }
  take(reader);
  if (!["(", "{", "["].includes(peek(reader).kind)) {
    fail(reader, "bare-function", { start: scope.start, end: word.end }, { name: `all.${word.name}` });
    return unread;
  }
  return parseReduction(reader, { ...word, start: scope.start }, reduction.by, "all");
}

function parseReduction(reader: Reader, token: NameToken, by: Reduction, over: Scope): Expr {
  const args = parseArguments(reader);
  if (reader.failed) return unread;
  const at = { start: token.start, end: endOf(reader) };
  const takes = reductions[by].operands;
  if (args.length !== takes) {
    const called = over === "all" ? `all.${by}` : by;
    fail(reader, "arity", at, { name: called, takes, given: args.length });
  }
  return place(reader, reduce(by, over, ...args), at.start, at.end);
}

/** What stands in the parentheses of a call. */
function parseArguments(reader: Reader): readonly Expr[] {
  const open = take(reader);
  const args: Expr[] = [];
  inside(reader, open, () => {
    do args.push(parseComparison(reader));
    while (accept(reader, ","));
    return unread;
  });
  return args;
}

/** A function of two operands that is given more is folded from the left where that makes sense: max, min. */
function parseCall(reader: Reader, token: NameToken, op: Op): Expr {
  const args = parseArguments(reader);
  if (reader.failed) return unread;

  const at = { start: token.start, end: endOf(reader) };
  if (op === "max" && args.length === 1)
    return place(reader, reduce("max", "tensor", ...args), at.start, at.end);
  const takes = arity(op);
  const [first = unread, ...rest] = args;
  if ((op === "max" || op === "min") && rest.length > 1) {
    return rest.reduce((left, right) => {
      countOperator(reader, at);
      return place(reader, call(op, left, right), at.start, at.end);
    }, first);
  }
  if (args.length !== takes) fail(reader, "arity", at, { name: token.name, takes, given: args.length });
  return place(reader, call(op, ...args), at.start, at.end);
}

function parseGroup(reader: Reader, open: Token): Expr {
  const inner = inside(reader, open, () => parseComparison(reader));
  // An operator in parentheses has their place, so that what is said of it as an operand shows all of it.
  if (inner.kind === "apply") place(reader, inner, open.start, endOf(reader));
  return inner;
}

function parseFraction(reader: Reader, token: Token): Expr {
  const parts: Expr[] = [];
  for (let count = 0; count < 2; count++) {
    const open = peek(reader);
    if (open.kind !== "{") {
      if (open.kind === "bad" || isLineEnd(open)) missOperand(reader, open);
      fail(reader, "unexpected-token", open, {
        expected: "A part of the fraction in braces",
        found: describe(reader, open),
      });
      return unread;
    }
    parts.push(parseGroup(reader, take(reader)));
  }
  const [above = unread, below = unread] = parts;
  return place(reader, call("div", above, below), token.start, endOf(reader));
}

/** `|x|` and `\lvert x \rvert`. Two bars side by side are a norm. */
function parseBars(reader: Reader, open: Token): Expr {
  const next = peek(reader);
  if (open.kind === "|" && next.kind === "|" && next.start === open.end) {
    take(reader);
    return parseNorm(reader, open);
  }
  const inner = inside(reader, open, () => parseComparison(reader));
  return place(reader, call("abs", inner), open.start, endOf(reader));
}

/** `‖x‖`, `‖x‖_1`, `‖x‖_∞`, over every tensor `‖x‖_all`; the opening bars are taken. */
function parseNorm(reader: Reader, open: Token): Expr {
  const inner = inside(reader, open, () => parseComparison(reader));
  // `||x||` is two bars on each side.
  if (open.kind === "|" && !reader.failed && !accept(reader, "|"))
    fail(reader, "unclosed", { start: open.start, end: open.end + 1 }, { open: "||" });
  const { kind, ...below } = peek(reader);
  const which = kind === "subscript" && "text" in below ? below.text : "2";
  if (kind === "subscript") take(reader);
  const at = { start: open.start, end: endOf(reader) };
  const apply = (by: Reduction, over: Scope, arg: Expr): Expr =>
    place(reader, reduce(by, over, arg), at.start, at.end);
  switch (which) {
    case "2":
    case "F":
      return apply("norm", "tensor", inner);
    case "all":
      return apply("norm", "all", inner);
    case "1":
      return apply("sum", "tensor", place(reader, call("abs", inner), at.start, at.end));
    case "∞":
    case "inf":
      return apply("max", "tensor", place(reader, call("abs", inner), at.start, at.end));
    default:
      return refuse(reader, at, `The norm with ${which} below`);
  }
}

/** `∇J(θ)`, `∇f_t(θ_(t-1); x, y)`, `∇J`: the gradient at the parameter, which is all that a step is given. */
function parseGradient(reader: Reader, nabla: Token): Expr {
  if (peek(reader).kind === "^") return refuse(reader, nabla, "∇², a second derivative,");
  const first = take(reader);
  if (first.kind === "name" && isParameter(first) && peek(reader).kind === "name") take(reader);
  if (first.kind !== "name") {
    reader.at -= first.kind === "end" ? 0 : 1;
    if (first.kind === "bad") leaveLine(reader);
    fail(reader, "bad-gradient", nabla, {});
    return unread;
  }
  if (peek(reader).kind === "(") {
    const open = take(reader);
    const where = peek(reader);
    const after = peek(reader, 1).kind;
    const isAtParameter = where.kind === "name" && isParameter(where);
    const isAlone = after === ")" || after === "," || after === ";" || after === "|";
    const end = skipToClosing(reader);
    if (end === undefined) {
      fail(reader, "unclosed", open, { open: "(" });
    } else if (!isAtParameter || !isAlone) {
      const at = { start: where.start, end };
      fail(reader, "gradient-elsewhere", at, { where: textOf(reader, at) });
    }
  }
  return place(reader, name(gradient), nabla.start, endOf(reader));
}

function isParameter({ name: text, time }: NameToken): boolean {
  return (parameterAliases as readonly string[]).includes(text) && time !== "next" && time !== "initial";
}

/** Steps over the rest of parentheses; returns where they close, or undefined where they do not. */
function skipToClosing(reader: Reader): number | undefined {
  let open = 1;
  for (;;) {
    const token = peek(reader);
    if (isLineEnd(token)) return undefined;
    take(reader);
    if (token.kind === "(") open++;
    if (token.kind === ")") open--;
    if (open === 0) return token.start;
  }
}

function refuse(reader: Reader, at: Span, what: string): Expr {
  fail(reader, "unsupported", at, { what });
  return unread;
}

function apply(reader: Reader, op: Op, left: Expr, right: Expr): Expr {
  const at = { start: placeOf(reader, left).start, end: endOf(reader) };
  countOperator(reader, at);
  return place(reader, call(op, left, right), at.start, at.end);
}

function countOperator(reader: Reader, at: Span): void {
  reader.operators++;
  if (reader.operators > mostOperators) fail(reader, "too-long", at, { limit: mostOperators });
}

const closings: ReadonlyMap<Token["kind"], SymbolKind> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
  ["|", "|"],
  ["lvert", "rvert"],
  ["‖", "‖"],
]);

/** Parses what stands between `open`, already taken, and its counterpart. */
function inside(reader: Reader, open: Token, parse: () => Expr): Expr {
  const outerBars = reader.bars;
  reader.bars = open.kind === "|" || open.kind === "‖" ? open.kind : undefined;
  const result = nested(reader, open, parse);
  reader.bars = outerBars;
  if (accept(reader, closings.get(open.kind) ?? ")")) return result;
  const token = peek(reader);
  const expected = "An operator or what closes the parenthesis";
  if (token.kind === "bad") leaveLine(reader);
  else if (isLineEnd(token)) fail(reader, "unclosed", open, { open: textOf(reader, open) });
  else fail(reader, "unexpected-token", token, { expected, found: describe(reader, token) });
  return unread;
}

/** The rightmost factor of a product: what stands before the next token. */
function lastOf(reader: Reader, expr: Expr): Span {
  const right = expr.kind === "apply" && (expr.op === "mul" || expr.op === "div") ? expr.args[1] : undefined;
  return placeOf(reader, right ?? expr);
}
