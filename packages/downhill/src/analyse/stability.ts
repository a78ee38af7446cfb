import { type Program, parameter, stepCount } from "../ir/program.ts";
import { choose, hasChoices } from "../passes/specialise.ts";
import { stepCoordinate, type Values } from "./coordinate.ts";
import { type Matrix, spectralRadius } from "./spectral-radius.ts";

/** How a rule that is linear in θ does on the quadratic λ θ²/2, whose gradient is λ θ. */
export type Stability =
  | {
      readonly linear: true;
      /** The hyperparameter in `α·λ`: the learning rate, or undefined where there is none and the limit is λ's. */
      readonly rate: string | undefined;
      /** It converges for α·λ below this; Infinity where no limit was found up to 10,000. */
      readonly limit: number;
      /** The least α·λ with the fastest convergence, and the factor by which the error shrinks per step there. */
      readonly best: { readonly at: number; readonly factor: number };
    }
  | {
      readonly linear: false;
      /** One sentence. */
      readonly because: string;
    };

/** Steps so late that bias corrections have worn off; every one has to do the same. */
const lateSteps = [1_000_001, 1_000_002, 1_000_003, 1_000_004] as const;
const least = 1e-6;
const largest = 1e4;

/**
 * Finds a rule's stability limit from its own transition matrix: the rule is run on each basis vector of (θ, states)
 * with g = λ θ, and the limit is bisected on the matrix's spectral radius.
 * @param hyper by symbol
 */
export function findStability(program: Program, hyper: Values): Stability {
  const learningRate = program.hyperparameters.find(({ word }) => word === "lr")?.symbol;
  const alpha = learningRate === undefined ? 1 : (hyper.get(learningRate) ?? 0);
  if (alpha === 0) return refuse("its learning rate is 0");
  if (program.states.some(({ rank }) => rank === "scalar"))
    return refuse("it keeps a number for all parameters");
  if (!choosesAlike(program, hyper)) return refuse("its step is not the same at every t");
  const step = (t: number, x: number, vector: readonly number[]) =>
    stepVector(program, hyper, { t, curvature: x / alpha }, vector);
  const matrixAt = (x: number, t: number): Matrix => transitionMatrix(program, (basis) => step(t, x, basis));

  const probe = 0.5;
  const [first, ...others] = lateSteps.map((t) => matrixAt(probe, t));
  if (first === undefined || others.some((other) => !isSameMatrix(first, other)))
    return refuse("its step is not the same at every t");
  if (!isLinear(first, (vector) => step(lateSteps[0], probe, vector)))
    return refuse("its step is not linear in θ and its states");

  if (isSameMatrix(first, matrixAt(2 * probe, lateSteps[0])))
    return refuse("its step does not follow the gradient");

  const radius = (x: number): number => spectralRadius(matrixAt(x, lateSteps[0]));
  if (!(radius(least) < 1)) return refuse(`it does not converge at α·λ = ${least}`);
  const limit = findLimit(radius);
  return { linear: true, rate: learningRate, limit, best: findBest(radius, Math.min(limit, largest)) };
}

function refuse(because: string): Stability {
  return { linear: false, because };
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

/** The matrix whose columns are what `step` makes of the basis vectors. */
function transitionMatrix(
  { states }: Program,
  step: (vector: readonly number[]) => readonly number[],
): Matrix {
  const size = 1 + states.length;
  const columns = Array.from({ length: size }, (_, one) =>
    step(Array.from({ length: size }, (_, index) => (index === one ? 1 : 0))),
  );
  return columns.map((_, row) => columns.map((column) => column[row] ?? Number.NaN));
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

/** Walks up until it diverges, then bisects. */
function findLimit(radius: (x: number) => number): number {
  let stable = least;
  let unstable = stable;
  while (radius(unstable) <= 1) {
    if (unstable > largest) return Number.POSITIVE_INFINITY;
    stable = unstable;
    unstable *= 1.1;
  }
  return bisect(stable, unstable, (x) => radius(x) <= 1);
}

/** The smallest radius below the limit; where a whole stretch has it, the stretch's beginning. */
function findBest(radius: (x: number) => number, limit: number): { at: number; factor: number } {
  const grid = Array.from({ length: 400 }, (_, index) => (limit * (index + 1)) / 401);
  const coarse = grid.reduce((best, x) => (radius(x) < radius(best) ? x : best));
  const at = goldenSection(radius, Math.max(least, coarse - limit / 401), coarse + limit / 401);
  const factor = radius(at);
  const isAsFast = (x: number): boolean => radius(x) <= factor + 1e-7;
  const begin = grid.find(isAsFast) ?? at;
  const before = Math.max(least, begin - limit / 401);
  if (isAsFast(before)) return { at: before, factor };
  const edge = bisect(before, Math.min(begin, at), (x) => !isAsFast(x));
  // A sharp minimum has no stretch: what lies before it is only the tolerance.
  return { at: at - edge < 1e-6 * at ? at : edge, factor };
}

/** Where `holds` turns from true at `low` to false at `high`. */
function bisect(low: number, high: number, holds: (x: number) => boolean): number {
  let [inside, outside] = [low, high];
  while (outside - inside > 1e-12 * outside) {
    const middle = (inside + outside) / 2;
    if (middle <= inside || middle >= outside) break;
    if (holds(middle)) inside = middle;
    else outside = middle;
  }
  return (inside + outside) / 2;
}

function goldenSection(value: (x: number) => number, low: number, high: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [a, b] = [low, high];
  for (let step = 0; step < 70; step++) {
    const left = b - ratio * (b - a);
    const right = a + ratio * (b - a);
    if (value(left) <= value(right)) b = right;
    else a = left;
  }
  return (a + b) / 2;
}
