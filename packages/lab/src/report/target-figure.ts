import type { RaceResult } from "../race/result.ts";
import { type Axis, axisOf } from "./axis.ts";
import type { Figure } from "./figure.ts";
import { formatTarget } from "./format-target.ts";
import { html, type Markup } from "./html.ts";
import { joinLabels } from "./name-extremes.ts";
import { formatCount, formatSeconds } from "./number.ts";
import type { SeriesLook } from "./series-look.ts";
import type { EntrantSummary } from "./summary.ts";

/** Pixels of a row whose markers stand beside each other: in all, and from its label down to its line. */
const rowHeight = 50;
const rowLine = 36;
/** Pixels from a marker to the next that stands on it. */
const markerGap = 6;
/** Markers that fit on each other below a label. */
const freeMarkers = 2;

/** Steps to the target, a dot for each seed; misses stand at the right edge. Undefined where there is no target. */
export function targetFigure(
  id: string,
  result: RaceResult,
  summaries: readonly EntrantSummary[],
  looks: readonly SeriesLook[],
): Figure | undefined {
  const { target, seeds, runs, steps, entrants } = result;
  if (target === undefined) return undefined;
  const reached = runs.flatMap(({ stepsToTarget }) => (stepsToTarget === undefined ? [] : [stepsToTarget]));
  const isLog = Math.min(...reached, steps) * 10 <= steps && !reached.includes(0);
  const x = isLog ? axisOf([...reached, steps], { margin: 0.02 }) : axisOf([0, steps]);
  const stacks = entrants.flatMap((_, entrant) => {
    const places = placesOf(result, entrant);
    return places.map((_place, index) => stackOf(places, index) + 1);
  });
  const room = Math.max(0, ...stacks.map((markers) => markers - freeMarkers)) * markerGap;
  const height = entrants.length * (rowHeight + room) + 6;
  return {
    id,
    heading: `Steps to ${formatTarget(target)}`,
    sentence: targetSentence(summaries, seeds.length, formatTarget(target)),
    reading: `A marker is one seed, the upright line the median. Runs of ${formatCount(steps)} steps that did not get there stand on the right.`,
    drawing: html`<div class="plot strip"><p class="axis-title">steps to ${formatTarget(target)}${x.kind === "log" ? " (log scale)" : ""}</p>
<svg role="img" aria-labelledby="${id}-heading" aria-describedby="${id}-sentence" width="100%" height="${height}">
${x.ticks.map(({ value, text }) => html`<line class="grid" x1="${percent(x, value)}" x2="${percent(x, value)}" y1="0" y2="${height}"/><text class="tick middle" x="${percent(x, value)}" y="${height + 19}">${text}</text>`)}
<line class="axis" x1="0" x2="100%" y1="${height}" y2="${height}"/>
<line class="edge" x1="100%" x2="100%" y1="0" y2="${height}"/>
${summaries.map((summary, entrant) => drawRow(result, summary, entrant, looks[entrant] as SeriesLook, x, room))}
</svg></div>`,
    table: {
      columns: [
        { heading: ["rule"], align: "left" },
        { heading: ["seed"], align: "right" },
        { heading: ["steps"], align: "right" },
        { heading: ["time"], align: "right" },
      ],
      rows: entrants.flatMap(({ label }, entrant) =>
        runs
          .filter((run) => run.entrant === entrant)
          .map(({ seed, stepsToTarget, secondsToTarget, divergedAt }) => [
            label,
            String(seed),
            stepsToTarget === undefined
              ? divergedAt === undefined
                ? "missed"
                : `diverged at step ${formatCount(divergedAt)}`
              : formatCount(stepsToTarget),
            secondsToTarget === undefined ? "–" : formatSeconds(secondsToTarget),
          ]),
      ),
    },
  };
}

function drawRow(
  result: RaceResult,
  { label, stepsToTarget, reached }: EntrantSummary,
  entrant: number,
  look: SeriesLook,
  x: Axis,
  room: number,
): Markup {
  const y = entrant * (rowHeight + room) + rowLine + room;
  const places = placesOf(result, entrant);
  const missed = result.seeds.length - reached;
  const line = Number.isFinite(stepsToTarget)
    ? html`<line class="middle s${look.colour}" x1="${percent(x, stepsToTarget)}" x2="${percent(x, stepsToTarget)}" y1="${y - 13}" y2="${y + 9}"/>`
    : undefined;
  return html`<text class="label" x="0" y="${y - 17 - room}">${label}</text><line class="row" x1="0" x2="100%" y1="${y}" y2="${y}"/>
${places.map((at, index) => html`<svg x="${percent(x, at)}" y="${y - stackOf(places, index) * markerGap}" overflow="visible"><path class="mark s${look.colour}" d="${look.marker}"/></svg>`)}${line}
${missed === 0 ? undefined : html`<svg x="100%" y="${y}" overflow="visible"><path class="cross s${look.colour}" d="M10,-5L20,5M10,5L20,-5"/><text class="label" x="26" dy=".33em">${missed} missed</text></svg>`}`;
}

/** Steps to the target of the runs that reached it, in order. */
function placesOf({ runs }: RaceResult, entrant: number): readonly number[] {
  return runs
    .filter((run) => run.entrant === entrant)
    .flatMap(({ stepsToTarget }) => stepsToTarget ?? [])
    .sort((a, b) => a - b);
}

/** How many markers already stand at the same place. */
function stackOf(sorted: readonly number[], index: number): number {
  return index - sorted.indexOf(sorted[index] ?? Number.NaN);
}

function percent(x: Axis, value: number): string {
  return `${(x.place(value) * 100).toFixed(2)}%`;
}

function targetSentence(summaries: readonly EntrantSummary[], seeds: number, aim: string): string {
  const there = summaries
    .filter(({ stepsToTarget }) => Number.isFinite(stepsToTarget))
    .toSorted((a, b) => a.stepsToTarget - b.stepsToTarget);
  const missed = summaries.filter(({ stepsToTarget }) => !Number.isFinite(stepsToTarget));
  const steps = there.map(({ label, stepsToTarget }) => `${label} ${formatCount(stepsToTarget)}`);
  const misses = missed.map(({ label, reached }) =>
    reached === 0 ? label : `${label} (${reached} of ${seeds} seeds got there)`,
  );
  return [
    ...(steps.length === 0
      ? []
      : [`${seeds > 1 ? "Median steps" : "Steps"} to ${aim}: ${steps.join(", ")}.`]),
    ...(misses.length === 0 ? [] : [`Missed by ${joinLabels(misses)}.`]),
  ].join(" ");
}
