import type { ContestResult, TunedContender } from "../search/contest.ts";
import { type Axis, axisOf } from "./axis.ts";
import type { Figure } from "./figure.ts";
import { html } from "./html.ts";
import { drawTable } from "./html-table.ts";
import { nameExtremes } from "./name-extremes.ts";
import { formatMeasured, formatPlural } from "./number.ts";
import { drawPlot, type PlotSeries } from "./plot.ts";
import { type SeriesLook, sampleOf } from "./series-look.ts";
import { bestOfTable, spaceTable, tuningSentence } from "./tuning.ts";

const height = 120;
/** What lies this far above the worst best score is cut off: it only says that a trial nearly diverged. */
const headroom = 100;

/** What the best of k trials scores on average, for k from 1: a small chart for each rule, the others behind it in grey. */
export function tuningFigure(id: string, contest: ContestResult, looks: readonly SeriesLook[]): Figure {
  const { contenders, tuningSeeds, race } = contest;
  const most = Math.max(...contenders.map(({ bestOf }) => bestOf.length));
  const x = axisOf([1, most]);
  const top =
    headroom * Math.max(...contenders.map(({ bestOf }) => bestOf.at(-1) ?? 0).filter(Number.isFinite));
  const scores = contenders.flatMap(({ bestOf }) => bestOf).filter(Number.isFinite);
  const isCut = top > 0 && scores.some((value) => value > top);
  const y = axisOf(isCut ? scores.map((value) => Math.min(value, top)) : scores, { margin: 0.05 });
  const score = race.problem.examples > 0 ? "loss on held-out training examples" : "mean loss";
  return {
    id,
    heading: "What tuning costs",
    sentence: tuningCost(contenders, most),
    reading: `All rules were ${tuningSentence(contest)} The score is the ${score}, the median over ${formatPlural(tuningSeeds.length, "seed")}; a curve begins where k trials are sure to hold one that did not diverge.${isCut ? ` Scores above ${formatMeasured(top)} are cut off.` : ""}`,
    drawing: html`<div class="multiples">${contenders.map(
      ({ label }, index) =>
        html`<div><h3 id="${id}-${index}">${sampleOf(looks[index] as SeriesLook)} ${label}</h3>${drawPlot({
          labelledBy: `${id}-heading ${id}-${index}`,
          describedBy: `${id}-sentence`,
          x,
          y,
          xTitle: "trials k",
          yTitle: `score of the best of k${y.kind === "log" ? " (log scale)" : ""}`,
          height,
          hasLabels: false,
          series: seriesWith(contenders, index, looks, y),
        })}</div>`,
    )}</div>`,
    table: bestOfTable(contenders),
    after: drawTable(spaceTable(contenders), "The best of what was tuned, below its range", {
      isCaptionShown: true,
    }),
  };
}

/** The curve of one contender in front of all the others. */
function seriesWith(
  contenders: readonly TunedContender[],
  front: number,
  looks: readonly SeriesLook[],
  y: Axis,
): readonly PlotSeries[] {
  const all = contenders.map(
    ({ label, bestOf }, index): PlotSeries => ({
      label,
      look: looks[index] as SeriesLook,
      points: bestOf
        .map((value, place) => ({ x: place + 1, y: value }))
        .filter(({ y: value }) => Number.isFinite(y.place(value))),
      quiet: index !== front,
    }),
  );
  return [...all.filter((_, index) => index !== front), ...all.filter((_, index) => index === front)];
}

function tuningCost(contenders: readonly TunedContender[], most: number): string {
  const scoresAfter = (k: number) =>
    contenders
      .map(({ label, bestOf }) => ({ label, value: bestOf[k - 1] ?? Number.POSITIVE_INFINITY }))
      .filter(({ value }) => Number.isFinite(value));
  const [early, late] = [scoresAfter(1), scoresAfter(most)];
  const name = (scores: typeof early): string => nameExtremes(scores, formatMeasured, ["lowest", "highest"]);
  const untuned = contenders.length - early.length;
  const first =
    early.length === 0
      ? "Every rule diverged in some trial, so a single trial has no finite score on average."
      : `A single trial's score is on average ${name(early)}${untuned === 0 ? "" : `; ${untuned} of ${formatPlural(contenders.length, "rule")} diverged in some trial`}.`;
  const last = late.length === 0 ? "" : ` The best of all ${most} is ${name(late)}.`;
  return first + last;
}
