import type { Program } from "../ir/program.ts";
import type { Values } from "./coordinate.ts";
import { findNonlinearity, learningRateOf, stepMatrix } from "./linear-step.ts";
import { spectralRadius } from "./spectral-radius.ts";

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

const least = 1e-6;
const largest = 1e4;

/**
 * Finds a rule's stability limit from its own transition matrix: the rule is run on each basis vector of (θ, states)
 * with g = λ θ, and the limit is bisected on the matrix's spectral radius.
 * @param hyper by symbol
 */
export function findStability(program: Program, hyper: Values): Stability {
  const because = findNonlinearity(program, hyper);
  if (because !== undefined) return refuse(because);
  const alpha = learningRateOf(program, hyper);
  const radius = (x: number): number => spectralRadius(stepMatrix(program, hyper, x / alpha));
  if (!(radius(least) < 1)) return refuse(`it does not converge at α·λ = ${least}`);
  const rate = program.hyperparameters.find(({ word }) => word === "lr")?.symbol;
  const limit = findLimit(radius);
  return { linear: true, rate, limit, best: findBest(radius, Math.min(limit, largest)) };
}

function refuse(because: string): Stability {
  return { linear: false, because };
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
