import { momentum } from "downhill";
import { eigenvaluesTo, stepsOnQuadratic } from "../quadratic-steps.ts";

/** Steps until the error is a millionth. */
export interface BetaSteps {
  readonly beta: number;
  readonly lr: number;
  readonly steps: number;
}

const dimension = 20;
const tolerance = 1e-6;
const mostSteps = 20_000;
/** Even in the logarithm of 1 − β, from 0 to 0.99; 0.9 is among them. */
const betas = Array.from({ length: 25 }, (_, i) => 1 - 10 ** (-i / 12));
const rates = 11;
/** Of the largest stable rate, the smallest that is tried. */
const smallest = 0.02;

/** For each β the rate with the fewest steps on a quadratic of a condition number: of 11 rates, then of 11 about the best. */
export async function betaTable(condition: number): Promise<readonly BetaSteps[]> {
  return Promise.all(
    betas.map(async (beta) => {
      const largest = (2 * (1 + beta)) / condition;
      const factor = smallest ** (1 / (rates - 1));
      const none: BetaSteps = { beta, lr: largest, steps: Number.POSITIVE_INFINITY };
      const coarse = await bestRate(none, largest, factor, condition);
      return bestRate(coarse, coarse.lr / factor, factor ** (2 / (rates - 1)), condition);
    }),
  );
}

/** The better of `best` and the best of `rates` rates from `largest` down, each the one before by `factor`. */
async function bestRate(
  best: BetaSteps,
  largest: number,
  factor: number,
  condition: number,
): Promise<BetaSteps> {
  for (let i = 0; i < rates; i++) {
    const hyper = { beta: best.beta, lr: largest * factor ** i };
    // A path that is not there by then is no better.
    const steps = await stepsAt(hyper, condition, Math.min(mostSteps, best.steps));
    if (steps < best.steps) best = { ...hyper, steps };
  }
  return best;
}

/** The same table with one rate for every β. */
export async function betaTableAt(lr: number, condition: number): Promise<readonly BetaSteps[]> {
  return Promise.all(
    betas.map(async (beta) => ({ beta, lr, steps: await stepsAt({ beta, lr }, condition) })),
  );
}

/** Steps on the quadratic; infinite where `most` do not suffice. */
export function stepsAt(
  hyper: { readonly lr: number; readonly beta: number },
  condition: number,
  most = mostSteps,
): Promise<number> {
  return stepsOnQuadratic(momentum(hyper), eigenvaluesTo(condition, dimension), tolerance, most);
}

export function fewestSteps(table: readonly BetaSteps[]): BetaSteps {
  return table.reduce((best, row) => (row.steps < best.steps ? row : best));
}

/** @throws RangeError where the table has no such β */
export function rowAt(table: readonly BetaSteps[], beta: number): BetaSteps {
  const row = table.find((one) => Math.abs(one.beta - beta) < 1e-12);
  if (row === undefined) throw new RangeError(`the table has no β = ${beta}`);
  return row;
}

/** The least and the greatest β that take at most `margin` times the fewest steps. */
export function usableBetas(
  table: readonly BetaSteps[],
  margin: number,
): { readonly low: number; readonly high: number } {
  const { steps: fewest } = fewestSteps(table);
  const usable = table.filter(({ steps }) => steps <= margin * fewest).map(({ beta }) => beta);
  return { low: Math.min(...usable), high: Math.max(...usable) };
}
