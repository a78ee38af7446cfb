import type { RaceResult, Target } from "@downhill/lab";
import {
  formatCount,
  formatMeasured,
  formatPercent,
  formatSeconds,
  formatSetting,
} from "../terminal/number.ts";
import type { Paint } from "../terminal/paint.ts";
import { paintMarker } from "../terminal/series.ts";
import { type Column, renderTable } from "../terminal/table.ts";
import { wrap } from "../terminal/text.ts";
import { formatTarget } from "./read-target.ts";
import type { EntrantSummary, Spread } from "./summary.ts";

const none = "–";

/** One row an entrant, then a line for each divergence and each missed target. Columns without content are left out. */
export function resultsTable(
  { seeds, target }: RaceResult,
  summaries: readonly EntrantSummary[],
  width: number,
  paint: Paint,
): string[] {
  const hasAccuracy = summaries.some(({ accuracy }) => accuracy !== undefined);
  const aim = target === undefined ? "" : formatTarget(target);
  const columns: Column[] = [
    { heading: ["rule"], align: "left" },
    { heading: ["learning", "rate"], align: "point" },
    { heading: ["training", "loss"], align: "point" },
    ...(hasAccuracy ? [{ heading: ["test", "accuracy"], align: "left" } as const] : []),
    ...(target === undefined ? [] : columnsTo(target)),
  ];
  const rows = summaries.map((summary, index) => [
    `${paintMarker(index, paint)} ${summary.label}`,
    summary.learningRate === undefined ? none : formatSetting(summary.learningRate),
    formatMeasured(summary.loss),
    ...(hasAccuracy ? [formatSpread(summary.accuracy, seeds.length)] : []),
    ...(target === undefined
      ? []
      : [orNone(summary.stepsToTarget, formatCount), orNone(summary.secondsToTarget, formatSeconds)]),
  ]);
  const notes = summaries.flatMap((summary) => remarks(summary, seeds.length, aim));
  return [
    ...renderTable(columns, rows, paint),
    ...(notes.length === 0 ? [] : [""]),
    ...notes.flatMap((note) => wrap(note, width)),
  ];
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

function remarks({ label, divergences, reached }: EntrantSummary, seeds: number, aim: string): string[] {
  const lines: string[] = [];
  if (divergences.length > 0) {
    const places = divergences.map(
      ({ seed, step }) => `step ${formatCount(step)}${seeds > 1 ? ` (seed ${seed})` : ""}`,
    );
    lines.push(`${label} diverged at ${places.join(", ")}.`);
  }
  if (reached > 0 && reached < seeds)
    lines.push(`${label} reached ${aim} with ${reached} of ${seeds} seeds.`);
  return lines;
}
