import type { RaceResult, RunRecord } from "../race/result.ts";
import { adjustHolm } from "../statistics/holm.ts";
import { median } from "../statistics/quantile.ts";
import { signedRank, typicalDifference } from "../statistics/signed-rank.ts";

/** Two entrants of a race, seed by seed. */
export interface PairComparison {
  /** Labels. */
  readonly a: string;
  readonly b: string;
  /**
   * - `steps to the target`: a run that missed it counts as infinitely long
   * - `final loss`: on held-out data; without data the last training loss. A divergence counts as infinite
   */
  readonly metric: "steps to the target" | "final loss";
  readonly medianA: number;
  readonly medianB: number;
  /** a less b: below 0 where a is better. Typical value and 95 % interval, as far as the seeds allow one. */
  readonly difference: { readonly estimate: number; readonly low: number; readonly high: number };
  /** Seeds in which a was better, and b. */
  readonly betterA: number;
  readonly betterB: number;
  /** Exact two-sided signed-rank test; and adjusted for all pairs of this metric (Holm). */
  readonly p: number;
  readonly pAdjusted: number;
}

/** All pairs of a race's entrants on both metrics; runs are paired by seed. */
export function comparePairs(result: RaceResult): readonly PairComparison[] {
  return [
    ...(result.target === undefined ? [] : comparisonsBy(result, "steps to the target", stepsOf)),
    ...comparisonsBy(result, "final loss", finalLossOf),
  ];
}

function comparisonsBy(
  { entrants, seeds, runs }: RaceResult,
  metric: PairComparison["metric"],
  measure: (run: RunRecord) => number,
): readonly PairComparison[] {
  const values = entrants.map((_, entrant) =>
    seeds.map((seed) => {
      const run = runs.find((one) => one.entrant === entrant && one.seed === seed);
      return run === undefined ? Number.NaN : measure(run);
    }),
  );
  const pairs = entrants.flatMap((_, i) =>
    Array.from({ length: entrants.length - i - 1 }, (_, k) => [i, i + 1 + k] as const),
  );
  const compared = pairs.map(([i, j]) => {
    const [a, b] = [values[i] ?? [], values[j] ?? []];
    const differences = a.map((value, seed) => lessOf(value, b[seed] ?? Number.NaN));
    return {
      a: entrants[i]?.label ?? "",
      b: entrants[j]?.label ?? "",
      metric,
      medianA: median(a),
      medianB: median(b),
      difference: typicalDifference(differences),
      betterA: differences.filter((difference) => difference < 0).length,
      betterB: differences.filter((difference) => difference > 0).length,
      p: signedRank(differences).pTwoSided,
    };
  });
  const adjusted = adjustHolm(compared.map(({ p }) => p));
  return compared.map((pair, index) => ({ ...pair, pAdjusted: adjusted[index] ?? 1 }));
}

/** Two misses are alike. */
function lessOf(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function stepsOf({ stepsToTarget }: RunRecord): number {
  return stepsToTarget ?? Number.POSITIVE_INFINITY;
}

function finalLossOf({ divergedAt, tests, losses }: RunRecord): number {
  if (divergedAt !== undefined) return Number.POSITIVE_INFINITY;
  return tests.at(-1)?.loss ?? losses.at(-1) ?? Number.POSITIVE_INFINITY;
}
