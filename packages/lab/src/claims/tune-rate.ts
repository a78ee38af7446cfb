import { median } from "../statistics/quantile.ts";

/**
 * The rate with the lowest median score over seeds that are used for nothing else. A best rate on an end is followed beyond it, by
 * factors of √10, up to eight times.
 * @param score lower is better; NaN counts as a divergence
 */
export async function tuneRate(
  rates: readonly number[],
  tuningSeeds: readonly number[],
  score: (rate: number, seed: number) => Promise<number>,
): Promise<number> {
  return tuneRateTogether(rates, (rate) => Promise.all(tuningSeeds.map((seed) => score(rate, seed))));
}

/** The same where one call scores all tuning seeds. */
export async function tuneRateTogether(
  rates: readonly number[],
  scoresOf: (rate: number) => Promise<readonly number[]>,
): Promise<number> {
  const scored = new Map<number, number>();
  const tryRate = async (rate: number): Promise<void> => {
    const scores = await scoresOf(rate);
    scored.set(rate, median(scores.map((value) => (Number.isNaN(value) ? Number.POSITIVE_INFINITY : value))));
  };
  for (const rate of rates) await tryRate(rate);
  for (let extension = 0; extension < 8; extension++) {
    const tried = [...scored.keys()].sort((a, b) => a - b);
    const best = bestOf(scored);
    const [low = best, high = best] = [tried[0], tried.at(-1)];
    if (best !== low && best !== high) break;
    await tryRate(best === low ? low / Math.sqrt(10) : high * Math.sqrt(10));
  }
  return bestOf(scored);
}

function bestOf(scored: ReadonlyMap<number, number>): number {
  const [best] = [...scored].sort(([, a], [, b]) => (a === b ? 0 : a < b ? -1 : 1));
  if (best === undefined) throw new Error("no rate was given to tune");
  return best[0];
}
