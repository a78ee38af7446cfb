import type { Target } from "../problem.ts";
import type { RaceResult } from "../race/result.ts";
import { formatTarget } from "./format-target.ts";
import { formatCount, formatMeasured, formatPercent, formatSeconds, formatSetting } from "./number.ts";
import type { EntrantSummary, Spread } from "./summary.ts";
import type { Column, Table } from "./table.ts";

const none = "–";

/**
 * One row an entrant, in their order. Columns without content are left out.
 * @param hasRoom whether held-out loss and accuracy may stand beside each other; else the one that the problem is scored by does,
 *   the accuracy where nobody has said
 */
export function resultsOf(
  { problem, seeds, target }: RaceResult,
  summaries: readonly EntrantSummary[],
  { hasRoom = false }: { readonly hasRoom?: boolean } = {},
): Table {
  const isTested = summaries.some(({ testLoss }) => testLoss !== undefined);
  const measuresAccuracy = summaries.some(({ accuracy }) => accuracy !== undefined);
  const prefersLoss = problem.scoredBy === "loss" || !measuresAccuracy;
  const hasTestLoss = isTested && (hasRoom || prefersLoss);
  const hasAccuracy = measuresAccuracy && (hasRoom || !prefersLoss);
  return {
    columns: [
      { heading: ["rule"], align: "left" },
      { heading: ["learning", "rate"], align: "point" },
      { heading: ["training", "loss"], align: "point" },
      ...(hasTestLoss ? [{ heading: ["held-out", "loss"], align: "left" } as const] : []),
      ...(hasAccuracy ? [{ heading: ["test", "accuracy"], align: "left" } as const] : []),
      ...(target === undefined ? [] : columnsTo(target)),
    ],
    rows: summaries.map((summary) => [
      summary.label,
      summary.learningRate === undefined ? none : formatSetting(summary.learningRate),
      formatMeasured(summary.loss),
      ...(hasTestLoss ? [formatSpread(summary.testLoss, seeds.length, formatMeasured)] : []),
      ...(hasAccuracy ? [formatSpread(summary.accuracy, seeds.length, formatPercent)] : []),
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

/** The median and, of several seeds, the range behind it, which leaves out the unit. */
function formatSpread(spread: Spread | undefined, seeds: number, format: (value: number) => string): string {
  if (spread === undefined) return none;
  const { median, low, high } = spread;
  if (!Number.isFinite(median)) return "diverged";
  if (seeds === 1) return format(median);
  const [least, most] = [low, high].map((value) => format(value).replace(" %", ""));
  return `${format(median)} (${least}–${most})`;
}

function orNone(value: number, format: (value: number) => string): string {
  return Number.isFinite(value) ? format(value) : none;
}
