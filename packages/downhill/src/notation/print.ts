import { type Expr, operandsOf } from "../ir/expr.ts";
import { stepCount } from "../ir/program.ts";
import type { RuleTree, Statement } from "../ir/rule-tree.ts";
import { isNegative, level, type Spelling, spellings } from "./spellings.ts";

/**
 * Writes a rule in one of the notation's spellings with the fewest parentheses. Reading the text gives the same tree.
 * Numbers may be infinite but not NaN, and no branch may be empty before its `else`.
 */
export function print(tree: RuleTree, spelling: keyof typeof spellings): string {
  const chosen = spellings[spelling];
  const lines = tree.header === undefined ? [] : [printHeader(chosen, tree.header)];
  const { body, evaluation } = tree;
  lines.push(...printLines(chosen, body, ""));
  if (evaluation !== undefined) {
    const value = printExpr(chosen, evaluation.value, level.comparison);
    const target = chosen.name(evaluation.name, evaluation.time);
    lines.push(`${chosen.word("eval")}${chosen.gap}${target} ${chosen.store.first} ${value}`);
  }
  return lines.join("\n");
}

/** Writes an expression; it is grouped where it binds weaker than `least`. */
export function printExpr(spelling: Spelling, expr: Expr, least: number): string {
  switch (expr.kind) {
    case "number":
      return printNumber(spelling, expr.value, least);
    case "name":
      return spelling.name(expr.name, expr.time);
    case "apply": {
      const row = spelling.rows[expr.op];
      const texts = expr.args.map((arg, index) => printExpr(spelling, arg, row.operands[index] ?? level.any));
      const text = row.write(texts, expr.args);
      return row.level < least ? spelling.group(text) : text;
    }
    case "reduce": {
      const texts = expr.args.map((arg) => printExpr(spelling, arg, level.any));
      return spelling.reduction(expr.by, expr.over, texts);
    }
  }
}

function printHeader(spelling: Spelling, { name, declares }: NonNullable<RuleTree["header"]>): string {
  const items = declares.map((declaration) => {
    const symbol = spelling.name(declaration.name, "newest");
    if (declaration.value === undefined) return symbol;
    return `${symbol} = ${printExpr(spelling, { kind: "number", value: declaration.value }, level.any)}`;
  });
  return `${spelling.title(name)}(${items.join(", ")})`;
}

function printLines(spelling: Spelling, lines: readonly Statement[], indent: string): readonly string[] {
  return lines.flatMap((line) => {
    if (line.kind === "store") {
      const sign = readsNewest(line.value, line.name) && line.time === "newest" ? "again" : "first";
      const value = printExpr(spelling, line.value, level.comparison);
      return [`${indent}${spelling.name(line.name, line.time)} ${spelling.store[sign]} ${value}`];
    }
    const count = countOf(line.test);
    const head =
      count === undefined
        ? printWord(spelling, "if", line.test, level.any)
        : printWord(spelling, "every", count, level.sum);
    const then = printLines(spelling, line.then, `${indent}  `);
    const otherwise = printLines(spelling, line.otherwise, `${indent}  `);
    const elseLines = otherwise.length === 0 ? [] : [`${indent}${spelling.word("else")}:`, ...otherwise];
    return [`${indent}${head}:`, ...then, ...elseLines];
  });
}

function printWord(spelling: Spelling, word: string, expr: Expr, least: number): string {
  return `${spelling.word(word)}${spelling.gap}${printExpr(spelling, expr, least)}`;
}

/** `k` of the test `t mod k = 0`, which is written `every k`. */
function countOf(test: Expr): Expr | undefined {
  if (test.kind !== "apply" || test.op !== "eq") return undefined;
  const [remainder, zero] = test.args;
  if (zero?.kind !== "number" || !Object.is(zero.value, 0)) return undefined;
  if (remainder?.kind !== "apply" || remainder.op !== "mod") return undefined;
  const [count, by] = remainder.args;
  return count?.kind === "name" && count.name === stepCount && count.time === "newest" ? by : undefined;
}

function readsNewest(expr: Expr, name: string): boolean {
  if (expr.kind === "name") return expr.name === name && expr.time === "newest";
  return operandsOf(expr).some((operand) => readsNewest(operand, name));
}

function printNumber(spelling: Spelling, value: number, least: number): string {
  const digits = spelling.number(Math.abs(value));
  // A number that is set as a power of ten binds like the product that it looks like.
  const own = digits.includes("^") ? level.product : isNegative(value) ? level.unary : level.atom;
  const text = isNegative(value) ? spelling.minus + digits : digits;
  return own < least ? spelling.group(text) : text;
}
