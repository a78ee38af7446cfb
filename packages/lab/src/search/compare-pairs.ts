import type { RaceResult, RunRecord } from "../race/result.ts";
import { adjustHolm } from "../statistics/holm.ts";
import { lessOf } from "../statistics/less-of.ts";
import { median } from "../statistics/quantile.ts";
import { signedRank, typicalDifference } from "../statistics/signed-rank.ts";
import { compareAccuracy, type Equivalence, finalAccuracyOf } from "./compare-accuracy.ts";

/** Two entrants of a race, seed by seed. */
export interface PairComparison {
  /** Labels. */
  readonly a: string;
  readonly b: string;
  /**
   * - `steps to the target`: a run that missed it counts as infinitely long
   * - `final loss`: on held-out data; without data the last training loss. A divergence counts as infinite
   * - `accuracy`: at the end, on all held-out data. A divergence counts as 0
   */
  readonly metric: "steps to the target" | "final loss" | "accuracy";
  readonly medianA: number;
  readonly medianB: number;
  /**
   * a less b, with its 95 % interval. Of steps and losses the typical difference, as far as the seeds allow an interval; of
   * accuracies the mean one, over seeds and held-out examples.
   */
  readonly difference: { readonly estimate: number; readonly low: number; readonly high: number };
  /** Seeds in which a was better, and b. */
  readonly betterA: number;
  readonly betterB: number;
  /** Two-sided: of the exact signed-rank test, for accuracies of the bootstrap; and adjusted for all pairs of this metric (Holm). */
  readonly p: number;
  readonly pAdjusted: number;
  /** Whether accuracies differ by less than matters. */
  readonly equivalence?: Equivalence;
}

/** All pairs of a race's entrants, runs paired by seed; on accuracy where the runs say which answers were wrong. */
export function comparePairs(result: RaceResult): readonly PairComparison[] {
  const pairs = pairRuns(result);
  return [
    ...(result.target === undefined ? [] : comparisonsBy(pairs, "steps to the target", stepsOf)),
    ...comparisonsBy(pairs, "final loss", finalLossOf),
    ...accuracyComparisons(pairs),
  ];
}

interface PairedRuns {
  readonly a: string;
  readonly b: string;
  /** For each seed one of a and one of b. */
  readonly runs: readonly (readonly [RunRecord, RunRecord])[];
}

function pairRuns({ entrants, seeds, runs }: RaceResult): readonly PairedRuns[] {
  const runsOf = entrants.map((_, entrant) => runs.filter((run) => run.entrant === entrant));
  return entrants.flatMap(({ label: a }, i) =>
    entrants.slice(i + 1).map(({ label: b }, k): PairedRuns => {
      const paired = seeds.flatMap((seed): (readonly [RunRecord, RunRecord])[] => {
        const [one, other] = [i, i + 1 + k].map((entrant) =>
          runsOf[entrant]?.find((run) => run.seed === seed),
        );
        return one === undefined || other === undefined ? [] : [[one, other]];
      });
      return { a, b, runs: paired };
    }),
  );
}

function comparisonsBy(
  pairs: readonly PairedRuns[],
  metric: "steps to the target" | "final loss",
  measure: (run: RunRecord) => number,
): readonly PairComparison[] {
  const compared = pairs.map(({ a, b, runs }) => {
    const values = runs.map(([one, other]) => [measure(one), measure(other)] as const);
    const differences = values.map(([one, other]) => lessOf(one, other));
    return {
      a,
      b,
      metric,
      medianA: median(values.map(([one]) => one)),
      medianB: median(values.map(([, other]) => other)),
      difference: typicalDifference(differences),
      betterA: differences.filter((difference) => difference < 0).length,
      betterB: differences.filter((difference) => difference > 0).length,
      p: signedRank(differences).pTwoSided,
    };
  });
  return adjusted(compared);
}

function accuracyComparisons(pairs: readonly PairedRuns[]): readonly PairComparison[] {
  const compared = pairs.flatMap(({ a, b, runs }) => {
    const found = compareAccuracy(runs);
    if (found === undefined) return [];
    const { differences, ...rest } = found;
    return {
      a,
      b,
      metric: "accuracy" as const,
      medianA: median(runs.map(([one]) => finalAccuracyOf(one))),
      medianB: median(runs.map(([, other]) => finalAccuracyOf(other))),
      betterA: differences.filter((difference) => difference > 0).length,
      betterB: differences.filter((difference) => difference < 0).length,
      ...rest,
    };
  });
  return adjusted(compared);
}

function adjusted(compared: readonly Omit<PairComparison, "pAdjusted">[]): readonly PairComparison[] {
  const probabilities = adjustHolm(compared.map(({ p }) => p));
  return compared.map((pair, index) => ({ ...pair, pAdjusted: probabilities[index] ?? 1 }));
}

function stepsOf({ stepsToTarget }: RunRecord): number {
  return stepsToTarget ?? Number.POSITIVE_INFINITY;
}

function finalLossOf({ divergedAt, tests, losses }: RunRecord): number {
  if (divergedAt !== undefined) return Number.POSITIVE_INFINITY;
  return tests.at(-1)?.loss ?? losses.at(-1) ?? Number.POSITIVE_INFINITY;
}
