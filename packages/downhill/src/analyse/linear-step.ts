import { type Program, parameter, stepCount } from "../ir/program.ts";
import type { Hyper } from "../notation/hyperparameters.ts";
import type { Rule } from "../notation/rule.ts";
import { choose, hasChoices } from "../passes/specialise.ts";
import { stepCoordinate, type Values } from "./coordinate.ts";
import { settleSymbols } from "./settle-symbols.ts";
import { type Matrix, spectralRadius } from "./spectral-radius.ts";

/** Steps so late that bias corrections have worn off; every one has to do the same. */
const lateSteps = [1_000_001, 1_000_002, 1_000_003, 1_000_004] as const;
/** A product of learning rate and curvature to look at. */
const probe = 0.5;

/**
 * Why a rule's step on a quadratic is no matrix: a sentence without its full stop, as in "its step is not linear in θ and its states".
 * Undefined where it is one: `transitionMatrix` gives it.
 * @param given hyperparameters by word or symbol, over the rule's own
 * @throws RangeError where a hyperparameter is left open, or `given` has an unknown name or NaN
 */
export function whyNotLinear(rule: Rule, given: Hyper = {}): string | undefined {
  return findNonlinearity(rule.program, settleSymbols(rule, given));
}

/**
 * What one late step makes of (θ, states) where the gradient is `curvature · θ`, for a rule whose step is linear in them: the matrix
 * that the rule makes of basis vectors, θ first and the states in the program's order.
 * @param given hyperparameters by word or symbol, over the rule's own
 * @throws RangeError as `whyNotLinear`
 */
export function transitionMatrix(rule: Rule, curvature: number, given: Hyper = {}): Matrix {
  return stepMatrix(rule.program, settleSymbols(rule, given), curvature);
}

/**
 * The factor by which a rule's error shrinks per step on the quadratic `curvature · θ²/2`, in the long run: below 1 it converges.
 * Undefined for a rule whose step is not linear.
 * @throws RangeError where a hyperparameter is left open
 */
export function convergenceFactor(rule: Rule, curvature: number): number | undefined {
  return whyNotLinear(rule) === undefined ? spectralRadius(transitionMatrix(rule, curvature)) : undefined;
}

/** @param hyper by symbol */
export function findNonlinearity(program: Program, hyper: Values): string | undefined {
  const alpha = learningRateOf(program, hyper);
  if (alpha === 0) return "its learning rate is 0";
  if (program.states.some(({ rank }) => rank === "scalar")) return "it keeps a number for all parameters";
  if (!choosesAlike(program, hyper)) return "its step is not the same at every t";
  const curvature = probe / alpha;
  const [first, ...others] = lateSteps.map((t) => stepMatrix(program, hyper, curvature, t));
  if (first === undefined || others.some((other) => !isSameMatrix(first, other)))
    return "its step is not the same at every t";
  if (!isLinear(first, (vector) => stepVector(program, hyper, { t: lateSteps[0], curvature }, vector)))
    return "its step is not linear in θ and its states";
  if (isSameMatrix(first, stepMatrix(program, hyper, 2 * curvature)))
    return "its step does not follow the gradient";
  return undefined;
}

/** What a late step makes of each basis vector of (θ, states), as the columns of a matrix. */
export function stepMatrix(
  program: Program,
  hyper: Values,
  curvature: number,
  t: number = lateSteps[0],
): Matrix {
  const size = 1 + program.states.length;
  const columns = Array.from({ length: size }, (_, one) => {
    const basis = Array.from({ length: size }, (_, index) => (index === one ? 1 : 0));
    return stepVector(program, hyper, { t, curvature }, basis);
  });
  return columns.map((_, row) => columns.map((column) => column[row] ?? Number.NaN));
}

/** The learning rate's value, or 1 for a rule without one. */
export function learningRateOf(program: Program, hyper: Values): number {
  const symbol = program.hyperparameters.find(({ word }) => word === "lr")?.symbol;
  return symbol === undefined ? 1 : (hyper.get(symbol) ?? 0);
}

/** Whether the `if` lines choose the same at every late step, as far as `every 2000`. */
function choosesAlike(program: Program, hyper: Values): boolean {
  if (!hasChoices(program)) return true;
  const [first] = lateSteps;
  const chosen = Array.from({ length: 2000 }, (_, index) =>
    choose(program, new Map([...hyper, [stepCount, first + index]])).join(),
  );
  return new Set(chosen).size === 1;
}

/** One step on the quadratic, of (θ, states) as a vector. */
function stepVector(
  program: Program,
  hyper: Values,
  { t, curvature }: { readonly t: number; readonly curvature: number },
  vector: readonly number[],
): readonly number[] {
  const names = [parameter, ...program.states.map(({ name }) => name)];
  const before = new Map(names.map((name, index) => [name, vector[index] ?? 0]));
  const g = curvature * (before.get(parameter) ?? 0);
  const after = stepCoordinate(program, hyper, before, { g, t });
  return names.map((name) => after.get(name) ?? Number.NaN);
}

/** Compares the matrix with the step itself at 0 and at points of very different sizes. */
function isLinear(matrix: Matrix, step: (vector: readonly number[]) => readonly number[]): boolean {
  const size = matrix.length;
  const points = [0, 1e-4, 0.7, -3, 1e4].map((scale) =>
    Array.from({ length: size }, (_, index) => scale * Math.cos(1 + 2 * index)),
  );
  return points.every((point) => {
    const scale = Math.max(...point.map(Math.abs));
    return step(point).every((value, row) => {
      const expected = (matrix[row] ?? []).reduce(
        (sum, entry, index) => sum + entry * (point[index] ?? 0),
        0,
      );
      return Math.abs(value - expected) <= 1e-10 * scale;
    });
  });
}

function isSameMatrix(a: Matrix, b: Matrix): boolean {
  return a.every((row, r) => row.every((entry, c) => Math.abs(entry - (b[r]?.[c] ?? Number.NaN)) < 1e-12));
}
