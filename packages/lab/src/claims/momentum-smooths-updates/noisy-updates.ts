import type { Rule } from "downhill";
import { createRandom } from "../../random.ts";
import { followPath } from "../follow-path.ts";

const steps = 60_000;
/** What comes before is the start's. */
const settled = 2000;

/** Of one seed, over the steps when the start is forgotten. */
export interface UpdateMoments {
  readonly mean: number;
  readonly variance: number;
}

/** The updates where every gradient is 1 with normal noise of a deviation, by seed. The same seed is the same noise for every rule. */
export async function updateMoments(
  rule: Rule,
  seeds: readonly number[],
  deviation = 1,
): Promise<readonly UpdateMoments[]> {
  const before = new Float64Array(seeds.length);
  const sums = seeds.map(() => ({ count: 0, mean: 0, squares: 0 }));
  await followPath({
    rule,
    start: seeds.map(() => 0),
    steps,
    slope: noisySlope(seeds, () => 1, deviation),
    watch(x, t) {
      for (const [i, sum] of sums.entries()) {
        const update = (before[i] ?? Number.NaN) - (x[i] ?? Number.NaN);
        if (t <= settled) continue;
        // Welford 1962: no difference of large sums.
        sum.count += 1;
        const difference = update - sum.mean;
        sum.mean += difference / sum.count;
        sum.squares += difference * (update - sum.mean);
      }
      before.set(x);
    },
  });
  return sums.map(({ count, mean, squares }) => ({ mean, variance: squares / count }));
}

/** The mean of x²/2 where x's gradient has normal noise of deviation 1, by seed. */
export async function lossUnderNoise(rule: Rule, seeds: readonly number[]): Promise<readonly number[]> {
  const sums = seeds.map(() => 0);
  await followPath({
    rule,
    start: seeds.map(() => 0),
    steps,
    slope: noisySlope(seeds, (x) => x, 1),
    watch(x, t) {
      if (t > settled) for (const [i, value] of x.entries()) sums[i] = (sums[i] ?? 0) + (value * value) / 2;
    },
  });
  return sums.map((sum) => sum / (steps - settled));
}

/** A coordinate for each seed, each with noise of its own. */
function noisySlope(
  seeds: readonly number[],
  slopeAt: (x: number) => number,
  deviation: number,
): (x: Float64Array, gradient: Float64Array) => void {
  const noises = seeds.map((seed) => createRandom(seed, "noise"));
  return (x, gradient) => {
    for (const [i, noise] of noises.entries())
      gradient[i] = slopeAt(x[i] ?? Number.NaN) + deviation * noise.normal();
  };
}
