import type { Target } from "../problem.ts";
import type { RaceResult } from "../race/result.ts";
import { formatTarget } from "./format-target.ts";
import { formatCount, formatMeasured, formatPercent, formatSeconds, formatSetting } from "./number.ts";
import type { EntrantSummary, Spread } from "./summary.ts";
import type { Column, Table } from "./table.ts";

const none = "–";

/** One row an entrant, in their order. Columns without content are left out. */
export function resultsOf({ seeds, target }: RaceResult, summaries: readonly EntrantSummary[]): Table {
  const hasAccuracy = summaries.some(({ accuracy }) => accuracy !== undefined);
  return {
    columns: [
      { heading: ["rule"], align: "left" },
      { heading: ["learning", "rate"], align: "point" },
      { heading: ["training", "loss"], align: "point" },
      ...(hasAccuracy ? [{ heading: ["test", "accuracy"], align: "left" } as const] : []),
      ...(target === undefined ? [] : columnsTo(target)),
    ],
    rows: summaries.map((summary) => [
      summary.label,
      summary.learningRate === undefined ? none : formatSetting(summary.learningRate),
      formatMeasured(summary.loss),
      ...(hasAccuracy ? [formatSpread(summary.accuracy, seeds.length)] : []),
      ...(target === undefined
        ? []
        : [orNone(summary.stepsToTarget, formatCount), orNone(summary.secondsToTarget, formatSeconds)]),
    ]),
  };
}

/** A sentence for each rule that diverged and for each whose target only some seeds reached. */
export function remarksOn(race: RaceResult, summaries: readonly EntrantSummary[]): string[] {
  const { seeds, target } = race;
  const aim = target === undefined ? "" : formatTarget(target);
  return summaries.flatMap((summary) => {
    const { label, reached } = summary;
    const isPartial = reached > 0 && reached < seeds.length;
    return [
      ...divergencesOf(race, summary),
      ...(isPartial ? [`${label} reached ${aim} with ${reached} of ${seeds.length} seeds.`] : []),
    ];
  });
}

/** Where a rule diverged, in a sentence; none where it did not. */
export function divergencesOf({ seeds }: RaceResult, { label, divergences }: EntrantSummary): string[] {
  if (divergences.length === 0) return [];
  const places = divergences.map(
    ({ seed, step }) => `step ${formatCount(step)}${seeds.length > 1 ? ` (seed ${seed})` : ""}`,
  );
  return [`${label} diverged at ${places.join(", ")}.`];
}

function columnsTo(target: Target): Column[] {
  // An accuracy's own column stands beside it and says what the number is.
  const aim =
    target.metric === "accuracy" ? formatTarget(target).replace("accuracy > ", "") : formatTarget(target);
  return [
    { heading: ["steps to", aim], align: "right" },
    { heading: ["", "time"], align: "right" },
  ];
}

function formatSpread(spread: Spread | undefined, seeds: number): string {
  if (spread === undefined) return none;
  if (!Number.isFinite(spread.median)) return "diverged";
  if (seeds === 1) return formatPercent(spread.median);
  const [low, high] = [spread.low, spread.high].map((share) => (share * 100).toFixed(1));
  return `${formatPercent(spread.median)} (${low}–${high})`;
}

function orNone(value: number, format: (value: number) => string): string {
  return Number.isFinite(value) ? format(value) : none;
}
