import type { RunRecord } from "../race/result.ts";
import { bootstrapMean } from "../statistics/bootstrap.ts";
import { equivalence } from "../statistics/equivalence.ts";

/** Two entrants that score within a point of each other are alike for most purposes. */
export const accuracyMargin = 0.01;

/** The accuracies of two entrants, judged over seeds and held-out examples both. */
export interface AccuracyDifference {
  /** a's share of right answers less b's, in each seed. */
  readonly differences: readonly number[];
  /** Of the means over the seeds; two-way bootstrap. */
  readonly difference: { readonly estimate: number; readonly low: number; readonly high: number };
  readonly p: number;
  /** Whether the two were shown to be alike. */
  readonly equivalence: Equivalence;
}

export interface Equivalence {
  readonly margin: number;
  /** Of the two one-sided tests over seeds. */
  readonly p: number;
  /** The whole interval lies within the margin, and `p` is at most 5 %. */
  readonly shown: boolean;
}

/**
 * Compares the answers of paired runs to the same held-out examples. A run that diverged gave none and counts as wrong throughout.
 * @param pairs for each seed a run of a and one of b
 * @returns undefined where a run ended without saying which answers were wrong
 */
export function compareAccuracy(
  pairs: readonly (readonly [RunRecord, RunRecord])[],
): AccuracyDifference | undefined {
  const examples = pairs.flat().find(hasAnswers)?.tests.at(-1)?.examples;
  if (examples === undefined || !pairs.flat().every((run) => run.divergedAt !== undefined || hasAnswers(run)))
    return undefined;
  const table = pairs.map(([a, b]) => {
    const row = new Int8Array(examples);
    for (const place of wrongOf(a, examples)) row[place] = -1;
    for (const place of wrongOf(b, examples)) row[place] = 1 + (row[place] ?? 0);
    return row;
  });
  const differences = table.map((row) => row.reduce((sum, value) => sum + value, 0) / examples);
  const { p, ...difference } = bootstrapMean(table);
  const within = equivalence(differences, accuracyMargin);
  const inside = Math.max(Math.abs(difference.low), Math.abs(difference.high)) <= accuracyMargin;
  return {
    differences,
    difference,
    p,
    equivalence: { margin: accuracyMargin, p: within, shown: inside && within <= 0.05 },
  };
}

/** The share of right answers at the end of a run. */
export function finalAccuracyOf({ divergedAt, tests }: RunRecord): number {
  return divergedAt === undefined ? (tests.at(-1)?.accuracy ?? Number.NaN) : 0;
}

function hasAnswers({ tests }: RunRecord): boolean {
  return tests.at(-1)?.wrong !== undefined;
}

function wrongOf({ divergedAt, tests }: RunRecord, examples: number): Iterable<number> {
  return divergedAt === undefined ? (tests.at(-1)?.wrong ?? []) : Array(examples).keys();
}
