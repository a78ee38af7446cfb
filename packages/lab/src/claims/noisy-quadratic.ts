import type { Rule } from "downhill";
import { createRandom } from "../random.ts";
import { followPath } from "./follow-path.ts";
import { eigenvaluesTo } from "./quadratic-steps.ts";

const steps = 1000;
const deviation = 3;
const curvature = eigenvaluesTo(100, 50);

/**
 * Rates to begin with where a rule is tuned on it, from 0.00001 to 0.1, six a decade: the loss goes with the rate, and on half decades a β would
 * only make up for a rate between two of them.
 */
export const noisyQuadraticRates: readonly number[] = Array.from({ length: 25 }, (_, i) => 10 ** (i / 6 - 5));

/**
 * The loss that a rule ends at on a quadratic of 50 eigenvalues from 1 to 100, from ones, where every gradient has normal noise of
 * standard deviation 3, in 1,000 steps with the rate lowered along a line from `lr` to 0. The same seed is the same noise.
 */
export async function noisyQuadraticLoss(rule: Rule, lr: number, seed: number): Promise<number> {
  const random = createRandom(seed, "noise");
  const end = await followPath({
    rule,
    start: curvature.map(() => 1),
    steps,
    slope(x, gradient) {
      for (const [i, λ] of curvature.entries())
        gradient[i] = λ * (x[i] ?? Number.NaN) + deviation * random.normal();
    },
    hyperAt: (t) => ({ lr: lr * (1 - (t - 1) / steps) }),
  });
  return end.reduce((sum, x, i) => sum + ((curvature[i] ?? 0) * x * x) / 2, 0);
}
