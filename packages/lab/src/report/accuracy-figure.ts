import type { RaceResult } from "../race/result.ts";
import { axisOf } from "./axis.ts";
import { curveTable } from "./curve-table.ts";
import type { Figure } from "./figure.ts";
import { formatTarget } from "./format-target.ts";
import { nameExtremes } from "./name-extremes.ts";
import { formatPercent, formatPlural, formatSetting } from "./number.ts";
import { drawPlot } from "./plot.ts";
import type { SeriesLook } from "./series-look.ts";
import type { EntrantSummary } from "./summary.ts";
import { endOf, pointsAt, testCurves } from "./test-curves.ts";

const height = 340;

/** Test accuracy by step; undefined where nothing is classified. By the logarithm of the error where a decade passes. */
export function accuracyFigure(
  id: string,
  result: RaceResult,
  summaries: readonly EntrantSummary[],
  looks: readonly SeriesLook[],
): Figure | undefined {
  const { seeds, steps: all, target } = result;
  if (!summaries.some(({ accuracy }) => accuracy !== undefined)) return undefined;
  // Errors, because those are better when lower, as losses are: a diverged run is infinitely wrong.
  const tests = testCurves(result, ({ accuracy }) =>
    accuracy === undefined ? Number.POSITIVE_INFINITY : 1 - accuracy,
  );
  const { steps, curves: errors, reading } = tests;
  // Before the first step all guess: the axis is for what comes after.
  const shown = errors.flatMap(({ middle }) => (middle.length > 1 ? middle.slice(1) : middle));
  const positive = shown.filter((error) => error > 0);
  const isLog = positive.length === shown.length && Math.max(...shown) / Math.min(...shown) >= 10;
  const error = axisOf(shown, {
    kind: isLog ? "log" : "linear",
    margin: 0.03,
    format: (value) => `${formatSetting((1 - value) * 100)} %`,
  });
  const y = { ...error, place: (value: number) => 1 - error.place(value) };
  return {
    id,
    heading: "Test accuracy",
    sentence: accuracySentence(result, summaries),
    reading,
    drawing: drawPlot({
      labelledBy: `${id}-heading`,
      describedBy: `${id}-sentence`,
      x: axisOf([0, all], { kind: "linear" }),
      y,
      xTitle: "step",
      yTitle: `test accuracy${isLog ? " (log scale of the error)" : ""}`,
      height,
      hasLabels: true,
      target:
        target?.metric === "accuracy"
          ? { value: 1 - target.value, text: `target: ${formatTarget(target)}` }
          : undefined,
      series: errors.map((curve, index) => ({
        label: curve.label,
        look: looks[index] as SeriesLook,
        points: pointsAt(steps, curve, 1),
        ending: endOf(tests, curve, all) === undefined ? "diverged" : undefined,
      })),
    }),
    table: curveTable(
      errors.map(({ label, middle, low, high }) => ({
        label,
        middle: middle.map(accuracyOf),
        low: high.map(accuracyOf),
        high: low.map(accuracyOf),
      })),
      steps,
      formatPercent,
      { hasBand: seeds.length > 1 },
    ),
  };
}

function accuracyOf(error: number): number {
  return 1 - Math.min(error, 1);
}

function accuracySentence({ steps, seeds }: RaceResult, summaries: readonly EntrantSummary[]): string {
  const ended = summaries.flatMap(({ label, accuracy }) =>
    accuracy === undefined || !Number.isFinite(accuracy.median) ? [] : [{ label, value: accuracy.median }],
  );
  if (ended.length === 0) return "No rule got to the last test.";
  const words = nameExtremes(ended, formatPercent, ["highest", "lowest"], (a, b) => a > b);
  return `After ${formatPlural(steps, "step")} the ${seeds.length > 1 ? "median " : ""}test accuracy is ${words}.`;
}
