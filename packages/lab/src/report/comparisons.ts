import type { PairComparison } from "../search/compare-pairs.ts";
import type { ContestResult } from "../search/contest.ts";
import { formatCount, formatMeasured } from "./number.ts";
import type { Table } from "./table.ts";

// 2 / 2^6 is below 5 %, 2 / 2^5 is not.
const fewestSeeds = 6;

/** A table for each metric by which the entrants of a contest were compared, pair by pair. */
export function comparisonTables({ comparisons }: ContestResult): readonly Table[] {
  const metrics = [...new Set(comparisons.map(({ metric }) => metric))];
  return metrics.map((metric) => ({
    columns: [
      { heading: [metric], align: "left" },
      { heading: ["better", "in seeds"], align: "right" },
      { heading: ["typical", "difference"], align: "point" },
      { heading: ["", "95 % interval"], align: "left" },
      { heading: ["p", "(Holm)"], align: "point" },
    ],
    rows: comparisons
      .filter((pair) => pair.metric === metric)
      .map((pair) => [
        `${pair.a} − ${pair.b}`,
        `${pair.betterA} : ${pair.betterB}`,
        formatDifference(pair, pair.difference.estimate),
        `${formatDifference(pair, pair.difference.low)} … ${formatDifference(pair, pair.difference.high)}`,
        formatMeasured(pair.pAdjusted),
      ]),
  }));
}

/** How the tables of comparisons are to be read. */
export function comparisonNote({ race }: ContestResult): string {
  const count = race.seeds.length;
  return count < fewestSeeds
    ? `${formatCount(count)} seeds are too few: the exact test of paired runs needs ${fewestSeeds} to say anything at 5 %.`
    : "Paired by seed; exact signed-rank test, adjusted for all pairs of a table. A run that missed the target counts as infinitely long.";
}

function formatDifference({ metric }: PairComparison, value: number): string {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const size =
    metric === "steps to the target" ? formatCount(Math.abs(value)) : formatMeasured(Math.abs(value));
  return value < 0 ? `−${size}` : size;
}
