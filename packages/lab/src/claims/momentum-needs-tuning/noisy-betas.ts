import { momentum } from "downhill";
import { median } from "../../statistics/quantile.ts";
import { typicalDifference } from "../../statistics/signed-rank.ts";
import { noisyQuadraticLoss, noisyQuadraticRates } from "../noisy-quadratic.ts";
import { tuneRate } from "../tune-rate.ts";

const betas = [0, 0.5, 0.8, 0.9, 0.95, 0.99];

export interface NoisyBetas {
  /** The β with the lowest median loss on the tuning seeds. */
  readonly best: number;
  /** The loss at the usual β over that at the best one, on fresh seeds, each with its own rate. */
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** Tunes a rate for each β and a β on `tuningSeeds`, and compares the usual β with the best on `seeds`, pair by pair. */
export async function compareBetasUnderNoise(
  usual: number,
  tuningSeeds: readonly number[],
  seeds: readonly number[],
): Promise<NoisyBetas> {
  const lossesAt = (beta: number, lr: number, on: readonly number[]): Promise<number[]> =>
    Promise.all(on.map((seed) => noisyQuadraticLoss(momentum({ lr, beta }), lr, seed)));
  const tuned = await Promise.all(
    betas.map(async (beta) => {
      const lr = await tuneRate(noisyQuadraticRates, tuningSeeds, (rate, seed) =>
        noisyQuadraticLoss(momentum({ lr: rate, beta }), rate, seed),
      );
      return { beta, lr, score: median(await lossesAt(beta, lr, tuningSeeds)) };
    }),
  );
  const best = tuned.reduce((lowest, one) => (one.score < lowest.score ? one : lowest));
  const chosen = tuned.find(({ beta }) => beta === usual);
  if (chosen === undefined) throw new RangeError(`β = ${usual} is not among those that are tried`);
  const [atUsual, atBest] = await Promise.all([
    lossesAt(usual, chosen.lr, seeds),
    lossesAt(best.beta, best.lr, seeds),
  ]);
  const { estimate, low, high } = typicalDifference(
    atUsual.map((loss, i) => Math.log(loss / (atBest[i] ?? Number.NaN))),
  );
  return { best: best.beta, estimate: Math.exp(estimate), low: Math.exp(low), high: Math.exp(high) };
}
