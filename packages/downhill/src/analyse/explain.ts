import type { Expr } from "../ir/expr.ts";
import { hostExpr } from "../ir/host-expr.ts";
import { evaluate } from "../ir/interpret.ts";
import { gradient, parameter, stepCount } from "../ir/program.ts";
import type { StoreStatement } from "../ir/rule-tree.ts";
import { mostWritten, writtenSize } from "../ir/written-size.ts";
import type { Hyper } from "../notation/hyperparameters.ts";
import { print, printExpr } from "../notation/print.ts";
import type { Rule } from "../notation/rule.ts";
import { level, spellings } from "../notation/spellings.ts";
import { plan } from "../passes/plan.ts";
import { choose } from "../passes/specialise.ts";
import { nameAtStep, substitute } from "./board.ts";
import { startCoordinate, stepCoordinate, type Values } from "./coordinate.ts";
import { settleSymbols } from "./settle-symbols.ts";

export interface ExplainInputs {
  /** The coordinate before the first of the steps. */
  readonly theta: number;
  /** Its gradient at each step. */
  readonly gradients: readonly number[];
  /** Where the coordinate stands before the first of them, in the middle of a run: steps taken, and the states by name. */
  readonly after?: { readonly t: number; readonly states: Readonly<Record<string, number>> };
  /** Hyperparameters by word or symbol, over the rule's own. */
  readonly hyper?: Hyper;
}

/** One line of a rule at one step. */
export interface WorkedLine {
  /** What it gives: `m`. */
  readonly name: string;
  /** The same with its step: `m₁`. */
  readonly shown: string;
  /** The line as the notation writes it: `m_t = β1 m_(t-1) + (1 − β1) g_t`. */
  readonly equation: string;
  /** Its right side with numbers in six digits: `0.9 · 0 + (1 − 0.9) · 0.5`. */
  readonly substituted: string;
  /** Both in LaTeX. */
  readonly latex: { readonly equation: string; readonly substituted: string };
  /** The interpreter's value, all of it. */
  readonly value: number;
}

/** A number that is computed once per step for all parameters: `1 − β1^t`. One that takes a page to write out is left to the lines. */
export interface WorkedScalar {
  readonly expression: string;
  readonly substituted: string;
  /** Both in LaTeX. */
  readonly latex: { readonly expression: string; readonly substituted: string };
  readonly value: number;
}

export interface WorkedStep {
  readonly t: number;
  readonly gradient: number;
  /** θ and the states by name. */
  readonly before: Readonly<Record<string, number>>;
  readonly after: Readonly<Record<string, number>>;
  readonly hostScalars: readonly WorkedScalar[];
  /** The lines that ran: of an `if`, the branch that was chosen. */
  readonly lines: readonly WorkedLine[];
  /** The parameter to evaluate with after this step; undefined where it is θ. */
  readonly evaluation: WorkedLine | undefined;
}

/** A rule worked by hand on one coordinate: plain data. */
export interface Explanation {
  readonly name: string;
  readonly text: string;
  /** By symbol. */
  readonly hyper: Readonly<Record<string, number>>;
  readonly steps: readonly WorkedStep[];
}

/**
 * Works a rule on one coordinate, step by step, as on a whiteboard. Values are the interpreter's; NaN and infinity
 * go through the rule as any other number.
 * @throws RangeError where there is no gradient, or `hyper` leaves a hyperparameter open or has an unknown name or NaN,
 *   or `after` lacks a state
 */
export function explain(
  rule: Rule,
  { theta, gradients, after, hyper: given = {} }: ExplainInputs,
): Explanation {
  if (gradients.length === 0) throw new RangeError("explain needs at least one gradient, as in [0.5]");
  const { program } = rule;
  const hyper = settleSymbols(rule, given);

  let values = startCoordinate(program, hyper, theta);
  if (after !== undefined) values = goOn(rule, values, after.states);
  const steps = gradients.map((g, index): WorkedStep => {
    const t = (after?.t ?? 0) + index + 1;
    const before = values;
    const lines: WorkedLine[] = [];
    values = stepCoordinate(program, hyper, before, { g, t }, (line, value, read) => {
      const tree = { header: undefined, body: [line] };
      lines.push({
        name: line.name,
        shown: nameAtStep(line.name, t),
        equation: print(tree, "unicode"),
        substituted: substitute(line.value, read),
        latex: { equation: print(tree, "latex"), substituted: substitute(line.value, read, "latex") },
        value,
      });
    });
    return {
      t,
      gradient: g,
      before: Object.fromEntries(before),
      after: Object.fromEntries(values),
      hostScalars: workScalars(rule, new Map([...hyper, ...before, [gradient, g], [stepCount, t]])),
      lines,
      evaluation: workEvaluation(rule, new Map([...hyper, ...values, [stepCount, t]])),
    };
  });
  return { name: rule.name, text: rule.text, hyper: Object.fromEntries(hyper), steps };
}

/** The values with the states as they are given. */
function goOn({ name }: Rule, start: Values, states: Readonly<Record<string, number>>): Values {
  return new Map(
    Array.from(start, ([key, value]): [string, number] => {
      const given = key === parameter ? value : states[key];
      if (given === undefined)
        throw new RangeError(`${name} keeps ${key}: say what it is, as in { ${key}: 0 }`);
      return [key, given];
    }),
  );
}

function workEvaluation({ program: { evaluation } }: Rule, names: Values): WorkedLine | undefined {
  if (evaluation === undefined) return undefined;
  const line: StoreStatement = { kind: "store", name: parameter, time: "newest", value: evaluation };
  const tree = { header: undefined, body: [], evaluation: line };
  const read = (expr: Expr): number => evaluate(expr, names);
  return {
    name: parameter,
    shown: `eval ${parameter}`,
    equation: print(tree, "unicode"),
    substituted: substitute(evaluation, read),
    latex: { equation: print(tree, "latex"), substituted: substitute(evaluation, read, "latex") },
    value: evaluate(evaluation, names),
  };
}

function workScalars({ program }: Rule, names: Values): readonly WorkedScalar[] {
  const { scalars } = plan(program, choose(program, names), { reassociate: false });
  return scalars
    .map(hostExpr)
    .filter((expr) => expr.kind === "apply" && writtenSize(expr) <= mostWritten)
    .map((expr): WorkedScalar => {
      const read = (part: Expr): number => evaluate(part, names);
      return {
        expression: printExpr(spellings.unicode, expr, level.any),
        substituted: substitute(expr, read),
        latex: {
          expression: printExpr(spellings.latex, expr, level.any),
          substituted: substitute(expr, read, "latex"),
        },
        value: evaluate(expr, names),
      };
    });
}
