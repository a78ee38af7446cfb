import { type Expr, mapOperands, name, operandsOf } from "../ir/expr.ts";
import { gradient, type Program, parameter, stepCount } from "../ir/program.ts";
import type { Statement } from "../ir/rule-tree.ts";
import { printExpr } from "../notation/print.ts";
import type { Rule } from "../notation/rule.ts";
import { level, type Spelling, spellings } from "../notation/spellings.ts";

/**
 * A rule as a paper prints it: one `aligned` environment, initial values first, then the gradient once
 * (`g_t = \nabla_\theta J(\theta_{t-1})`), then the lines with a time on every name. A second value that a step gives
 * a name is set with `\leftarrow`. An `if` whose branches give one name a value is `cases`; a longer one is set as
 * an algorithm. It stands in display mode and needs amsmath, KaTeX or MathJax.
 */
export function emitLatex({ program }: Rule): string {
  const fixed = new Set([stepCount, ...program.hyperparameters.map(({ symbol }) => symbol)]);
  const start: Known = { always: new Set([gradient]), sometimes: new Set([gradient]), fixed };
  const lines = setLines(program.body, start, 0).rows;
  const rows = [...initialRow(program), ...gradientRow(program), ...lines, ...evaluationRow(program, fixed)];
  return ["\\begin{aligned}", rows.map((row) => `  ${row}`).join(" \\\\\n"), "\\end{aligned}"].join("\n");
}

const paper: Spelling = {
  ...spellings.latex,
  rows: {
    ...spellings.latex.rows,
    where: {
      level: level.comparison,
      operands: [level.any, level.any, level.any],
      write: ([test = "", then = "", otherwise = ""]) => writeCases(test, then, otherwise),
    },
  },
};

/** What names stand for at a line: which have this step's value on every way to it, which on some, which no time. */
interface Known {
  readonly always: ReadonlySet<string>;
  readonly sometimes: ReadonlySet<string>;
  readonly fixed: ReadonlySet<string>;
}

interface SetLines {
  readonly rows: readonly string[];
  readonly known: Known;
}

function initialRow({ states }: Program): readonly string[] {
  const texts = states.map(({ name: state, initial }, index) => {
    const sign = index === 0 ? "&=" : "=";
    return `${paper.name(state, "initial")} ${sign} ${printExpr(paper, initial, level.any)}`;
  });
  return texts.length === 0 ? [] : [texts.join(", \\quad ")];
}

function evaluationRow({ evaluation }: Program, fixed: ReadonlySet<string>): readonly string[] {
  if (evaluation === undefined) return [];
  const value = printExpr(paper, afterStep(evaluation, fixed), level.comparison);
  return [`${paper.name(parameter, "newest")}^{\\text{eval}}_t &= ${value}`];
}

/** After a step every name that is kept has this step's value. */
function afterStep(expr: Expr, fixed: ReadonlySet<string>): Expr {
  if (expr.kind !== "name") return mapOperands(expr, (operand) => afterStep(operand, fixed));
  return fixed.has(expr.name) ? expr : name(expr.name, "new");
}

function gradientRow({ body }: Program): readonly string[] {
  if (!readsGradient(body)) return [];
  const [theta, before] = [paper.name(parameter, "newest"), paper.name(parameter, "old")];
  return [`${paper.name(gradient, "new")} &= \\nabla_${theta} J(${before})`];
}

function setLines(lines: readonly Statement[], before: Known, depth: number): SetLines {
  const rows: string[] = [];
  let known = before;
  for (const line of lines) {
    const [target, value] = line.kind === "store" ? [line.name, line.value] : mergeBranches(line, depth);
    if (target !== undefined && value !== undefined) {
      rows.push(setStore(target, printExpr(paper, timed(value, known), level.comparison), known, depth));
      known = storing(known, target);
    } else if (line.kind === "when") {
      const indent = `&${"\\quad ".repeat(depth)}`;
      const test = printExpr(paper, timed(line.test, known), level.any);
      const then = setLines(line.then, known, depth + 1);
      const otherwise = setLines(line.otherwise, known, depth + 1);
      rows.push(`${indent}\\text{if } ${test}\\text{:}`, ...then.rows);
      if (otherwise.rows.length > 0) rows.push(`${indent}\\text{otherwise:}`, ...otherwise.rows);
      known = meet(then.known, otherwise.known);
    }
  }
  return { rows, known };
}

/** A `when` that gives one name one value, or leaves it, as a choice of values. */
function mergeBranches(
  { test, then, otherwise }: Extract<Statement, { kind: "when" }>,
  depth: number,
): readonly [string, Expr] | readonly [] {
  const [first, second] = [then[0], otherwise[0]];
  if (depth > 0 || then.length !== 1 || otherwise.length > 1 || first?.kind !== "store") return [];
  if (second !== undefined && (second.kind !== "store" || second.name !== first.name)) return [];
  const kept = second?.value ?? name(first.name);
  return [first.name, { kind: "apply", op: "where", args: [test, first.value, kept] }];
}

function setStore(target: string, value: string, { sometimes }: Known, depth: number): string {
  const sign = sometimes.has(target) ? "\\leftarrow" : "=";
  const left = paper.name(target, "new");
  return depth === 0 ? `${left} &${sign} ${value}` : `&${"\\quad ".repeat(depth)}${left} ${sign} ${value}`;
}

/** Gives every bare name its time, where one time is right on every way to the line. */
function timed(expr: Expr, known: Known): Expr {
  if (expr.kind !== "name") return mapOperands(expr, (operand) => timed(operand, known));
  if (expr.time !== "newest" || known.fixed.has(expr.name)) return expr;
  if (known.always.has(expr.name)) return name(expr.name, "new");
  return known.sometimes.has(expr.name) ? expr : name(expr.name, "old");
}

function storing({ always, sometimes, fixed }: Known, target: string): Known {
  return { always: new Set(always).add(target), sometimes: new Set(sometimes).add(target), fixed };
}

function meet(a: Known, b: Known): Known {
  return {
    always: a.always.intersection(b.always),
    sometimes: a.sometimes.union(b.sometimes),
    fixed: a.fixed,
  };
}

function writeCases(test: string, then: string, otherwise: string): string {
  const rows = `${then} & \\text{if } ${test} \\\\ ${otherwise} & \\text{otherwise}`;
  return `\\begin{cases} ${rows} \\end{cases}`;
}

function readsGradient(lines: readonly Statement[]): boolean {
  const reads = (expr: Expr): boolean =>
    operandsOf(expr).some(reads) || (expr.kind === "name" && expr.name === gradient);
  return lines.some((line) =>
    line.kind === "store"
      ? reads(line.value)
      : reads(line.test) || readsGradient(line.then) || readsGradient(line.otherwise),
  );
}
