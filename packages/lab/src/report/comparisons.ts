import type { PairComparison } from "../search/compare-pairs.ts";
import type { ContestResult } from "../search/contest.ts";
import { formatCount, formatMeasured } from "./number.ts";
import type { Table } from "./table.ts";

// 2 / 2^6 is below 5 %, 2 / 2^5 is not.
const fewestSeeds = 6;

/** A table for each metric by which the entrants of a contest were compared, pair by pair. */
export function comparisonTables({ comparisons }: ContestResult): readonly Table[] {
  const metrics = [...new Set(comparisons.map(({ metric }) => metric))];
  return metrics.map((metric): Table => {
    const isAccuracy = metric === "accuracy";
    return {
      columns: [
        { heading: [metric], align: "left" },
        { heading: ["better", "in seeds"], align: "right" },
        { heading: isAccuracy ? ["mean", "points"] : ["typical", "difference"], align: "point" },
        { heading: ["", "95 % interval"], align: "left" },
        { heading: ["p", "(Holm)"], align: "point" },
        ...(isAccuracy ? [{ heading: ["alike"], align: "left" } as const] : []),
      ],
      rows: comparisons
        .filter((pair) => pair.metric === metric)
        .map((pair) => [
          `${pair.a} − ${pair.b}`,
          `${pair.betterA} : ${pair.betterB}`,
          formatDifference(pair, pair.difference.estimate),
          `${formatDifference(pair, pair.difference.low)} … ${formatDifference(pair, pair.difference.high)}`,
          formatMeasured(pair.pAdjusted),
          ...(pair.equivalence === undefined ? [] : [pair.equivalence.shown ? "yes" : "–"]),
        ]),
    };
  });
}

/** How the tables of comparisons are to be read, a paragraph each. */
export function comparisonNotes({ race, comparisons }: ContestResult): readonly string[] {
  const count = race.seeds.length;
  const note =
    count < fewestSeeds
      ? `${formatCount(count)} seeds are too few: the exact test of paired runs needs ${fewestSeeds} to say anything at 5 %.`
      : "Paired by seed; exact signed-rank test, adjusted for all pairs of a table. A run that missed the target counts as infinitely long.";
  return comparisons.some(({ metric }) => metric === "accuracy") ? [note, accuracyNote] : [note];
}

const accuracyNote =
  "Accuracies at the end, in points: mean difference, interval and p by a bootstrap over seeds and held-out examples, as another test set would have other examples. Alike: the interval lies within 1 point either way, and paired tests for that have p ≤ 5 %. A run that diverged has all answers wrong.";

function formatDifference({ metric }: PairComparison, value: number): string {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const size = sizes[metric](Math.abs(value));
  return value < 0 && Number(size) !== 0 ? `−${size}` : size;
}

const sizes: Readonly<Record<PairComparison["metric"], (size: number) => string>> = {
  "steps to the target": formatCount,
  "final loss": formatMeasured,
  accuracy: (share) => (100 * share).toFixed(2),
};
