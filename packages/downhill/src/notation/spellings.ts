import type { Expr } from "../ir/expr.ts";
import type { Op } from "../ir/ops.ts";
import type { Reduction, Scope } from "../ir/reductions.ts";
import { inBraces, type WriteName, writeAsciiName, writeLatexName, writeUnicodeName } from "./write-name.ts";

/** How tightly text binds; an operand that binds weaker than its place asks is grouped. */
export const level = {
  any: 0,
  equality: 1,
  comparison: 2,
  sum: 3,
  product: 4,
  unary: 5,
  power: 6,
  atom: 7,
} as const;

/** How a spelling writes one operator. */
export interface Row {
  readonly level: number;
  /** The level that each operand has to have. */
  readonly operands: readonly number[];
  readonly write: (texts: readonly string[], args: readonly Expr[]) => string;
}

export interface Spelling {
  readonly name: WriteName;
  /** A number that is not negative. */
  readonly number: (value: number) => string;
  readonly minus: string;
  readonly group: (text: string) => string;
  readonly store: { readonly first: string; readonly again: string };
  readonly word: (word: string) => string;
  /** Between a word and what follows it. */
  readonly gap: string;
  readonly title: (name: string) => string;
  readonly rows: Readonly<Record<Op, Row>>;
  /** A reduction binds like an atom. */
  readonly reduction: (by: Reduction, over: Scope, texts: readonly string[]) => string;
}

const unicode: Spelling = {
  name: writeUnicodeName,
  number: (value) => (value === Number.POSITIVE_INFINITY ? "∞" : String(value)),
  minus: "−",
  group: inParentheses,
  store: { first: "=", again: "←" },
  word: (word) => word,
  gap: " ",
  title: (name) => name,
  rows: {
    add: infix(level.sum, "+"),
    sub: infix(level.sum, "−"),
    mul: product("·", /^[\d.−∞]/, ["div", "mod"]),
    div: infix(level.product, "/"),
    mod: infix(level.product, "mod"),
    neg: negation("−", inParentheses),
    pow: power(writeUnicodePower, level.unary, inParentheses),
    sqrt: root("√"),
    cbrt: root("∛"),
    abs: {
      level: level.atom,
      operands: [level.any],
      // A bar inside would close the bar outside.
      write: ([text = ""]) => (text.includes("|") ? `abs(${text})` : `|${text}|`),
    },
    eq: relation("=", level.equality),
    ne: relation("≠"),
    lt: relation("<"),
    le: relation("≤"),
    gt: relation(">"),
    ge: relation("≥"),
    ...plainFunctions(),
  },
  reduction: (by, over, texts) =>
    isNormOfOne(by, over, texts) ? `‖${texts[0]}‖` : writeReduction(by, over, texts),
};

const ascii: Spelling = {
  ...unicode,
  name: writeAsciiName,
  // Reads back as infinity, as every number beyond the largest float64 does.
  number: (value) => (value === Number.POSITIVE_INFINITY ? "1e999" : String(value)),
  minus: "-",
  store: { first: "=", again: "<-" },
  rows: {
    ...unicode.rows,
    sub: infix(level.sum, "-"),
    mul: { level: level.product, operands: [level.product, level.unary], write: ([a, b]) => `${a}*${b}` },
    neg: negation("-", inParentheses),
    pow: power((base, exponent) => `${base}^${exponent}`, level.unary, inParentheses),
    sqrt: called("sqrt", 1),
    cbrt: called("cbrt", 1),
    abs: called("abs", 1),
    eq: relation("==", level.equality),
    ne: relation("!="),
    le: relation("<="),
    ge: relation(">="),
  },
  reduction: writeReduction,
};

const latex: Spelling = {
  name: writeLatexName,
  number: writeLatexNumber,
  minus: "-",
  group: inLatexParentheses,
  store: { first: "=", again: "\\leftarrow" },
  word: (word) => `\\text{${word}}`,
  gap: "\\; ",
  title: (name) => `\\operatorname{${name.replaceAll("_", "\\_")}}`,
  rows: {
    add: infix(level.sum, "+"),
    sub: infix(level.sum, "-"),
    mul: product("\\cdot", /^(?:[\d.-]|\\infty)/, ["mod"]),
    div: {
      level: level.power,
      operands: [level.any, level.any],
      write: ([above, below]) => `\\frac{${above}}{${below}}`,
    },
    mod: infix(level.product, "\\bmod"),
    neg: negation("-", inLatexParentheses),
    pow: power((base, exponent) => `${base}^${inBraces(exponent)}`, level.any, inLatexParentheses),
    sqrt: { level: level.atom, operands: [level.any], write: ([text]) => `\\sqrt{${text}}` },
    cbrt: { level: level.atom, operands: [level.any], write: ([text]) => `\\sqrt[3]{${text}}` },
    abs: { level: level.atom, operands: [level.any], write: ([text]) => `\\lvert ${text} \\rvert` },
    eq: relation("=", level.equality),
    ne: relation("\\ne"),
    lt: relation("<"),
    le: relation("\\le"),
    gt: relation(">"),
    ge: relation("\\ge"),
    exp: latexFunction("\\exp", 1),
    log: latexFunction("\\log", 1),
    tanh: latexFunction("\\tanh", 1),
    sigmoid: latexFunction("\\operatorname{sigmoid}", 1),
    atan2: latexFunction("\\operatorname{atan2}", 2),
    sign: latexFunction("\\operatorname{sign}", 1),
    min: latexFunction("\\min", 2),
    max: latexFunction("\\max", 2),
    clip: latexFunction("\\operatorname{clip}", 3),
    where: latexFunction("\\operatorname{where}", 3),
  },
  reduction: (by, over, texts) => {
    const below = over === "all" ? "_{\\text{all}}" : "";
    if (by === "norm" && !texts.some((text) => /\\[lr]Vert|\\operatorname\{norm\}/.test(text)))
      return `\\lVert ${texts[0]} \\rVert${below}`;
    const command = by === "max" ? "\\max" : `\\operatorname{${by}}`;
    return `${command}${below}${inLatexParentheses(texts.join(", "))}`;
  },
};

export const spellings = { unicode, latex, ascii } as const satisfies Record<string, Spelling>;

function plainFunctions() {
  return {
    exp: called("exp", 1),
    log: called("log", 1),
    tanh: called("tanh", 1),
    sigmoid: called("sigmoid", 1),
    atan2: called("atan2", 2),
    sign: called("sign", 1),
    min: called("min", 2),
    max: called("max", 2),
    clip: called("clip", 3),
    where: called("where", 3),
  };
}

/** Bars inside bars would close them. */
function isNormOfOne(by: Reduction, over: Scope, texts: readonly string[]): boolean {
  return by === "norm" && over === "tensor" && !texts.some((text) => text.includes("‖"));
}

function writeReduction(by: Reduction, over: Scope, texts: readonly string[]): string {
  return `${over === "all" ? "all." : ""}${by}(${texts.join(", ")})`;
}

function infix(own: number, sign: string): Row {
  return { level: own, operands: [own, own + 1], write: ([a, b]) => `${a} ${sign} ${b}` };
}

function relation(sign: string, own: number = level.comparison): Row {
  return { level: own, operands: [level.sum, level.sum], write: ([a, b]) => `${a} ${sign} ${b}` };
}

function called(name: string, count: number): Row {
  return {
    level: level.atom,
    operands: Array(count).fill(level.any),
    write: (texts) => `${name}(${texts.join(", ")})`,
  };
}

function latexFunction(command: string, count: number): Row {
  const operands = Array(count).fill(level.any);
  return { level: level.atom, operands, write: (texts) => command + inLatexParentheses(texts.join(", ")) };
}

/** The root sign takes one atom: `√v̂`, `√(v + ε)`. It is no atom itself, as `√x²` would not say what is squared. */
function root(sign: string): Row {
  return { level: level.power, operands: [level.atom], write: ([text]) => sign + text };
}

/** The minus before a bare number would become part of it. */
function negation(sign: string, group: (text: string) => string): Row {
  return {
    level: level.unary,
    operands: [level.unary],
    write: ([text = ""], [arg]) =>
      sign + (arg?.kind === "number" && !isNegative(arg.value) ? group(text) : text),
  };
}

/** `10^2` is read as one number, so a power of ten has its base in parentheses. */
function power(
  write: (base: string, exponent: string, value: Expr | undefined) => string,
  exponentLevel: number,
  group: (text: string) => string,
): Row {
  return {
    level: level.power,
    operands: [level.atom, exponentLevel],
    write: ([base = "", exponent = ""], [value, by]) => {
      const isTen = value?.kind === "number" && value.value === 10 && by?.kind === "number";
      return write(isTen ? group(base) : base, exponent, by);
    },
  };
}

function writeUnicodePower(base: string, exponent: string, value: Expr | undefined): string {
  const isCount = value?.kind === "number" && /^\d+$/.test(exponent);
  if (!isCount) return `${base}^${exponent}`;
  return base + Array.from(exponent, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Number(digit))).join("");
}

/** Factors stand side by side unless that would read as something else. */
function product(sign: string, signBefore: RegExp, signAfter: readonly Op[]): Row {
  return {
    level: level.product,
    operands: [level.product, level.unary],
    write: ([a = "", b = ""], [left]) => {
      const last = left && lastName(left);
      const looksCalled = last !== undefined && /^[A-Za-z]{2}/.test(last) && /^(\(|\\left\()/.test(b);
      const looksDivided = left?.kind === "apply" && signAfter.includes(left.op);
      const needsSign = signBefore.test(b) || looksCalled || looksDivided || last === "Δ";
      return needsSign ? `${a} ${sign} ${b}` : `${a} ${b}`;
    },
  };
}

/** The name that the text of an expression may end with. */
function lastName(expr: Expr): string | undefined {
  if (expr.kind === "name") return expr.name;
  const last = expr.kind === "apply" ? expr.args.at(-1) : undefined;
  return last && lastName(last);
}

/** Below 10⁻⁶ and from 10²¹ on as a power of ten, which is read as one number. */
function writeLatexNumber(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return "\\infty";
  const [mantissa = "", exponent] = String(value).split("e");
  if (exponent === undefined) return mantissa;
  const ten = `10^{${Number(exponent)}}`;
  return mantissa === "1" ? ten : `${mantissa} \\times ${ten}`;
}

function inParentheses(text: string): string {
  return `(${text})`;
}

function inLatexParentheses(text: string): string {
  return /\\(frac|sqrt)/.test(text) ? `\\left(${text}\\right)` : `(${text})`;
}

export function isNegative(value: number): boolean {
  return value < 0 || Object.is(value, -0);
}
