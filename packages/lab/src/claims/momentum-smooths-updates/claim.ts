import { gradientDescent, momentum } from "downhill";
import { typicalDifference } from "../../statistics/signed-rank.ts";
import type { Claim, Effect, Verdict } from "../claim.ts";
import { lossUnderNoise, type UpdateMoments, updateMoments } from "./noisy-updates.ts";

const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const β = 0.9;
const α = 0.01;
/** The rate at which v = βv + αg goes as far as gradient descent at α. */
const alike = (1 - β) * α;

export const momentumSmoothsUpdates: Claim = {
  name: "momentum-smooths-updates",
  statement: "Momentum smooths updates.",
  about: "momentum",
  sources: [
    "Qian 1999, On the momentum term in gradient descent learning",
    "variance of autoregressions of first and second order (Box & Jenkins 1970, Time Series Analysis)",
  ],
  tier: "instant",
  experiment:
    "β = 0.9, 60,000 steps. First a gradient of mean 1 and normal noise of standard deviation 1: the variance of the updates, also over their squared " +
    "mean. Then x²/2 with that noise on every gradient: the mean loss about the minimum, momentum at rate (1 − β) α, which goes as far, against " +
    "gradient descent at α = 0.01.",
  rule:
    "Updates are smooth where their variance over their squared mean is less than half of gradient descent's; refuted where it is not. Supported if the " +
    "loss about the minimum is at least 5 % lower too; otherwise it depends.",
  counterSwitch:
    "the same α in the textbook's v = βv + αg: updates then vary more than gradient descent's, by 1/(1 − β²)",
  scale:
    "Closed forms for each direction of a quadratic of any dimension, as long as the noise of a step does not depend on the one before.",
  seeds,
  tuningSeeds: [],
  async run() {
    const [plain, same, scaled] = await Promise.all(
      [gradientDescent({ lr: α }), momentum({ lr: α, beta: β }), momentum({ lr: alike, beta: β })].map(
        async (rule) => ({
          updates: await updateMoments(rule, seeds),
          losses: await lossUnderNoise(rule, seeds),
        }),
      ),
    );
    if (plain === undefined || same === undefined || scaled === undefined)
      throw new Error("a rule was not run");
    const average = (1 - β) / (1 + β);
    const relative = typicalRatio(same.updates.map(relativeVariance), plain.updates.map(relativeVariance));
    const averaged = typicalRatio(same.updates.map(varianceOf), plain.updates.map(varianceOf));
    const weakened = typicalRatio(scaled.updates.map(varianceOf), plain.updates.map(varianceOf));
    const loss = typicalRatio(scaled.losses, plain.losses);
    const effects: readonly [Effect, ...Effect[]] = [
      {
        name: "variance of updates over their squared mean, in times gradient descent's",
        ...relative,
        expected: average,
      },
      {
        name: "loss about the minimum at rate (1 − β) α, in times gradient descent's",
        ...loss,
        expected: expectedLoss(alike, β) / expectedLoss(α, 0),
      },
      {
        name: "variance of updates at rate (1 − β) α, in times gradient descent's",
        ...weakened,
        expected: average,
      },
      {
        name: "variance of updates at the same α, in times gradient descent's",
        ...averaged,
        expected: 1 / (1 - β ** 2),
      },
    ];
    return {
      verdict: judgeSmoothing(relative.value, loss.value),
      because:
        `Over their squared mean, updates vary ${relative.value.toFixed(3)} times as much as gradient descent's, and at the same α ` +
        `${averaged.value.toFixed(2)} times; at a rate that goes as far the loss about the minimum is ${loss.value.toFixed(3)} times gradient descent's.`,
      effects,
    };
  },
};

/** @param relative the updates' relative variance and the loss, in times gradient descent's */
export function judgeSmoothing(relative: number, loss: number): Verdict {
  if (!(relative < 0.5)) return { kind: "refuted" };
  return loss <= 0.95
    ? { kind: "supported" }
    : {
        kind: "depends",
        on: "what is looked at: single updates are smoother, the loss that they lead to is not",
      };
}

/**
 * The mean of x²/2 for λ = 1 and noise of deviation 1: half the variance of x_(t+1) = (1 + β − α) x_t − β x_(t−1) − α ξ.
 */
export function expectedLoss(lr: number, beta: number): number {
  return (lr * (1 + beta)) / (2 * (1 - beta) * (2 * (1 + beta) - lr));
}

function varianceOf({ variance }: UpdateMoments): number {
  return variance;
}

function relativeVariance({ variance, mean }: UpdateMoments): number {
  return variance / mean ** 2;
}

function typicalRatio(
  numerators: readonly number[],
  denominators: readonly number[],
): { readonly value: number; readonly low: number; readonly high: number } {
  const { estimate, low, high } = typicalDifference(
    numerators.map((numerator, i) => Math.log(numerator / (denominators[i] ?? Number.NaN))),
  );
  return { value: Math.exp(estimate), low: Math.exp(low), high: Math.exp(high) };
}
