import { adam, chain, clipByNorm, gradientDescent, momentum, type Rule, rmsprop, signSgd } from "downhill";
import {
  createDeepQuadratic,
  createNoise,
  deepDimension,
  type GradientNoise,
} from "../../problems/deep-quadratic.ts";
import { writeStart } from "../../problems/write-start.ts";
import { createRandom } from "../../random.ts";
import { followPaths, type Lane } from "../follow-paths.ts";
import { tuneRateTogether } from "../tune-rate.ts";

const steps = 1000;
const rates = [1e-4, 3e-4, 1e-3, 3e-3, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];

/** The rules at a rate; the gradient is clipped by the tensor's norm, which is the whole one: a lane is one tensor. */
export const noisyRules = {
  "gradient descent": (lr) => gradientDescent(lr),
  momentum: (lr) => momentum({ lr, beta: 0.9 }),
  "clipped momentum": (lr) => chain(clipByNorm(10), momentum({ lr, beta: 0.9 })),
  RMSprop: (lr) => rmsprop({ lr, beta: 0.99 }),
  Adam: (lr) => adam(lr),
  "sign descent": (lr) => signSgd(lr),
} as const satisfies Record<string, (lr: number) => Rule>;

export type NoisyRule = keyof typeof noisyRules;

/** Final losses by rule, one for each seed. */
export type NoisyLosses = Readonly<Record<NoisyRule, readonly number[]>>;

/**
 * Final losses of every rule. Each one's rate is the best on the tuning seeds; every rule and rate meets the same noise.
 */
export async function compareUnderNoise(
  noise: GradientNoise,
  rotated: boolean,
  tuningSeeds: readonly number[],
  seeds: readonly number[],
): Promise<NoisyLosses> {
  const [tune, judge] = [tuningSeeds, seeds].map((chosen) => prepareRuns(noise, rotated, chosen));
  if (tune === undefined || judge === undefined) throw new Error("there are no seeds");
  const losses: Partial<Record<NoisyRule, readonly number[]>> = {};
  for (const [name, make] of Object.entries(noisyRules)) {
    const lr = await tuneRateTogether(rates, (rate) => tune(make(rate)));
    losses[name as NoisyRule] = await judge(make(lr));
  }
  return losses as NoisyLosses;
}

/**
 * Draws the noise of every seed and gives the function that takes a rule down the deep quadratic, 1,000 steps with its rate lowered
 * along a line to 0: the final loss of each seed.
 */
export function prepareRuns(
  noise: GradientNoise,
  rotated: boolean,
  seeds: readonly number[],
): (rule: Rule) => Promise<readonly number[]> {
  const evaluate = createDeepQuadratic(rotated);
  const lanes = seeds.map((seed) => {
    const draw = createNoise(noise, createRandom(seed, "noise"));
    return createLane(evaluate, seed, Float64Array.from({ length: steps * deepDimension }, draw));
  });
  return async (rule) => {
    const { lr = Number.NaN } = rule.hyper;
    const hyperAt = (t: number) => ({ lr: lr * (1 - (t - 1) / steps) });
    const ends = await followPaths({ rule, lanes, steps, hyperAt });
    return ends.map((x) => evaluate(x, new Float64Array(deepDimension)));
  };
}

function createLane(
  evaluate: ReturnType<typeof createDeepQuadratic>,
  seed: number,
  noise: Float64Array,
): Lane {
  const start = new Float64Array(deepDimension);
  writeStart(start, seed);
  return {
    start,
    slope(x, gradient, t) {
      evaluate(x, gradient);
      const from = (t - 1) * deepDimension;
      for (let i = 0; i < deepDimension; i++)
        gradient[i] = (gradient[i] as number) + (noise[from + i] as number);
    },
  };
}
