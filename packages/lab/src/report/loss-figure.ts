import type { RaceResult } from "../race/result.ts";
import { axisOf } from "./axis.ts";
import { curveTable } from "./curve-table.ts";
import { type Curve, lossCurves, lossRange } from "./curves.ts";
import type { Figure } from "./figure.ts";
import { formatTarget } from "./format-target.ts";
import { joinLabels, nameExtremes } from "./name-extremes.ts";
import { formatMeasured, formatPlural } from "./number.ts";
import { drawPlot, type PlotPoint } from "./plot.ts";
import type { SeriesLook } from "./series-look.ts";
import type { EntrantSummary } from "./summary.ts";
import { readingOf } from "./test-curves.ts";
import { thinCurve } from "./thin-curve.ts";

const height = 340;

/** Training loss by step. A line ends where the median run diverged. */
export function lossFigure(
  id: string,
  result: RaceResult,
  summaries: readonly EntrantSummary[],
  looks: readonly SeriesLook[],
): Figure {
  const { problem, seeds, steps, target } = result;
  const curves = lossCurves(result);
  const { kind, low, high } = lossRange(curves.flatMap(({ middle, low: below }) => [middle, below]));
  const y = axisOf([low, high], { kind: high / low >= 10 ? kind : "linear", margin: 0.03 });
  const smoothed = problem.examples > 0 ? ", smoothed" : "";
  return {
    id,
    heading: "Training loss",
    sentence: lossSentence(result, summaries),
    reading: [
      readingOf(seeds.length),
      problem.examples > 0 ? "Losses of batches are averaged over about the last 50 steps." : "",
      summaries.some(({ divergences }) => divergences.length > 0)
        ? "A line ends with × where its median run diverged."
        : "",
      cutSentence(curves, low, high),
    ]
      .filter((part) => part !== "")
      .join(" "),
    drawing: drawPlot({
      labelledBy: `${id}-heading`,
      describedBy: `${id}-sentence`,
      x: axisOf([0, steps], { kind: "linear" }),
      y,
      xTitle: "step",
      yTitle: `training loss${smoothed}${y.kind === "log" ? " (log scale)" : ""}`,
      height,
      hasLabels: true,
      target:
        target?.metric === "loss"
          ? { value: target.value, text: `target: ${formatTarget(target)}` }
          : undefined,
      series: curves.map((curve, index) => ({
        label: curve.label,
        look: looks[index] as SeriesLook,
        points: pointsOf(curve),
        ending: curve.middle.length < steps ? "diverged" : undefined,
      })),
    }),
    table: curveTable(
      curves,
      Array.from({ length: steps }, (_, step) => step),
      formatMeasured,
      { hasBand: seeds.length > 1 },
    ),
  };
}

function pointsOf({ middle, low, high }: Curve): readonly PlotPoint[] {
  return thinCurve(middle).map((step) => ({
    x: step,
    y: middle[step] ?? Number.NaN,
    ...(low[step] === high[step] ? {} : { low: low[step] ?? Number.NaN, high: high[step] ?? Number.NaN }),
  }));
}

function lossSentence({ seeds, steps }: RaceResult, summaries: readonly EntrantSummary[]): string {
  const ended = summaries
    .filter(({ loss }) => Number.isFinite(loss))
    .map(({ label, loss }) => ({ label, value: loss }));
  const diverged = summaries.filter(({ divergences }) => divergences.length > 0);
  const broken = diverged.map(
    ({ label, divergences }) =>
      `${label}${seeds.length === 1 ? "" : ` with ${divergences.length} of ${formatPlural(seeds.length, "seed")}`}`,
  );
  const middle = seeds.length > 1 ? "median training loss" : "training loss";
  return [
    ended.length === 0
      ? `No rule got through ${formatPlural(steps, "step")}.`
      : `After ${formatPlural(steps, "step")} the ${middle} is ${nameExtremes(ended, formatMeasured, ["lowest", "highest"])}.`,
    ...(broken.length === 0 ? [] : [`Diverged: ${joinLabels(broken)}.`]),
  ].join(" ");
}

/** What the figure leaves out at its top, where it is on its way to infinity, and at its bottom, where it is rounding. */
function cutSentence(curves: readonly Curve[], low: number, high: number): string {
  const values = curves.flatMap(({ middle }) => middle);
  const parts = [
    ...(values.some((value) => value > high) ? [`above ${formatMeasured(high)}`] : []),
    ...(values.some((value) => value < low) ? [`below ${formatMeasured(low)}`] : []),
  ];
  return parts.length === 0 ? "" : `Losses ${parts.join(" and ")} are cut off.`;
}
