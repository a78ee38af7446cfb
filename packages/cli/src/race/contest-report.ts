import type { ContestResult, PairComparison, TunedContender } from "@downhill/lab";
import { formatCount, formatMeasured, formatSetting } from "../terminal/number.ts";
import type { Paint } from "../terminal/paint.ts";
import { type Column, renderTable } from "../terminal/table.ts";
import { wrap } from "../terminal/text.ts";
import type { Circumstances } from "./fairness-card.ts";
import { raceReport } from "./report.ts";

/** What a race of tuned rules prints: how they were tuned, the race on fresh seeds, and who differs from whom. */
export function contestReport(
  result: ContestResult,
  circumstances: Omit<Circumstances, "learningRates" | "hyper">,
  width: number,
  paint: Paint,
): string[] {
  const conditions: Circumstances = {
    ...circumstances,
    learningRates: tuningSentence(result),
    hyper: result.contenders.map(({ label, best }) => `${label} ${describeHyper(best)}`).join("; "),
  };
  return [
    paint("bold", "tuning"),
    "",
    ...tuningTable(result.contenders, paint),
    "",
    ...raceReport(result.race, conditions, width, paint),
    "",
    ...comparisonTables(result, width, paint),
  ];
}

function describeHyper(hyper: TunedContender["best"]): string {
  return Object.entries(hyper)
    .map(([word, value]) => `${word} ${formatSetting(value)}`)
    .join(", ");
}

function tuningSentence({ contenders, tuningSeeds, race }: ContestResult): string {
  const counts = [...new Set(contenders.map(({ trials }) => trials.length))].sort((a, b) => a - b);
  const held = race.problem.examples > 0 ? " by the loss on held-out training examples" : " by the mean loss";
  const extended = contenders.filter((one) => one.extended.length > 0).map(({ label }) => label);
  const onEnd = contenders.filter((one) => one.onEnd).map(({ label }) => label);
  return [
    `tuned, ${counts.join(" or ")} trials each${held}, at the points of one Sobol design, with seeds ${tuningSeeds.join(", ")}.`,
    ...(extended.length === 0
      ? []
      : [`The range of rates went on beyond its end for ${extended.join(", ")}.`]),
    ...(onEnd.length === 0 ? [] : [`The best of ${onEnd.join(", ")} still lies on an end.`]),
  ].join(" ");
}

/** The best of k trials on average: what tuning costs. */
function tuningTable(contenders: readonly TunedContender[], paint: Paint): string[] {
  const most = Math.max(...contenders.map(({ bestOf }) => bestOf.length));
  const shown = [1, 4, 16, 64].filter((k) => k < most).concat(most);
  const columns: Column[] = [
    { heading: ["rule"], align: "left" },
    { heading: ["tuned"], align: "right" },
    ...shown.map((k): Column => ({ heading: [k === shown[0] ? "best of" : "", String(k)], align: "point" })),
  ];
  const rows = contenders.map(({ label, space, bestOf }) => [
    label,
    String(space.length),
    ...shown.map((k) => formatMeasured(bestOf[k - 1] ?? Number.NaN)),
  ]);
  return renderTable(columns, rows, paint);
}

function comparisonTables(result: ContestResult, width: number, paint: Paint): string[] {
  const metrics = [...new Set(result.comparisons.map(({ metric }) => metric))];
  const count = result.race.seeds.length;
  const note =
    count < fewestSeeds
      ? `${formatCount(count)} seeds are too few: the exact test of paired runs needs ${fewestSeeds} to say anything at 5 %.`
      : "Paired by seed; exact signed-rank test, adjusted for all pairs of a table. A run that missed the target counts as infinitely long.";
  return [
    ...metrics.flatMap((metric) => [...comparisonTable(result, metric, paint), ""]),
    ...wrap(note, width),
    ...(metrics.includes("accuracy") ? ["", ...wrap(accuracyNote, width)] : []),
  ];
}

const accuracyNote =
  "Accuracies at the end, in points: mean difference, interval and p by a bootstrap over seeds and held-out examples, as another test set would have other examples. Alike: the interval lies within 1 point either way, and paired tests for that have p ≤ 5 %. A run that diverged has all answers wrong.";

// 2 / 2^6 is below 5 %, 2 / 2^5 is not.
const fewestSeeds = 6;

function comparisonTable(
  { comparisons }: ContestResult,
  metric: PairComparison["metric"],
  paint: Paint,
): string[] {
  const isAccuracy = metric === "accuracy";
  const columns: Column[] = [
    { heading: [metric], align: "left" },
    { heading: ["better", "in seeds"], align: "right" },
    { heading: isAccuracy ? ["mean", "points"] : ["typical", "difference"], align: "point" },
    { heading: ["", "95 % interval"], align: "left" },
    { heading: ["p", "(Holm)"], align: "point" },
    ...(isAccuracy ? [{ heading: ["alike"], align: "left" } as const] : []),
  ];
  const rows = comparisons
    .filter((pair) => pair.metric === metric)
    .map((pair) => [
      `${pair.a} − ${pair.b}`,
      `${pair.betterA} : ${pair.betterB}`,
      formatDifference(pair, pair.difference.estimate),
      `${formatDifference(pair, pair.difference.low)} … ${formatDifference(pair, pair.difference.high)}`,
      formatMeasured(pair.pAdjusted),
      ...(pair.equivalence === undefined ? [] : [pair.equivalence.shown ? "yes" : "–"]),
    ]);
  return renderTable(columns, rows, paint);
}

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
