import type { RaceResult } from "../race/result.ts";
import { axisOf } from "./axis.ts";
import { curveTable } from "./curve-table.ts";
import type { Figure } from "./figure.ts";
import { nameExtremes } from "./name-extremes.ts";
import { formatMeasured, formatPlural } from "./number.ts";
import { drawPlot } from "./plot.ts";
import type { SeriesLook } from "./series-look.ts";
import { endOf, pointsAt, type TestCurves, testCurves } from "./test-curves.ts";

const height = 260;

/** Loss on held-out data by step; undefined where there is none. */
export function testLossFigure(
  id: string,
  result: RaceResult,
  looks: readonly SeriesLook[],
): Figure | undefined {
  if (result.runs.every(({ tests }) => tests.length === 0)) return undefined;
  const tests = testCurves(result, ({ loss }) => loss);
  const { steps, curves, reading } = tests;
  // The start is where all are alike; a rule that makes it much worse must not press the others together.
  const start = Math.max(...curves.map(({ middle }) => Math.abs(middle[0] ?? 0)));
  const values = curves.flatMap(({ middle }) => middle);
  const y = axisOf(
    values.filter((value) => value <= 10 * start),
    { margin: 0.03 },
  );
  const isCut = values.some((value) => value > 10 * start);
  return {
    id,
    heading: "Test loss",
    sentence: testLossSentence(result, tests),
    reading: `${reading}${isCut ? ` Losses above ${formatMeasured(10 * start)} are cut off.` : ""}`,
    drawing: drawPlot({
      labelledBy: `${id}-heading`,
      describedBy: `${id}-sentence`,
      x: axisOf([0, result.steps], { kind: "linear" }),
      y,
      xTitle: "step",
      yTitle: `loss on held-out data${y.kind === "log" ? " (log scale)" : ""}`,
      height,
      hasLabels: true,
      series: curves.map((curve, index) => ({
        label: curve.label,
        look: looks[index] as SeriesLook,
        points: pointsAt(steps, curve),
        ending: endOf(tests, curve, result.steps) === undefined ? "diverged" : undefined,
      })),
    }),
    table: curveTable(curves, steps, formatMeasured, { hasBand: result.seeds.length > 1 }),
  };
}

function testLossSentence({ seeds, steps }: RaceResult, tests: TestCurves): string {
  const ended = tests.curves.flatMap((curve) => {
    const value = endOf(tests, curve, steps);
    return value === undefined ? [] : [{ label: curve.label, value }];
  });
  if (ended.length === 0) return "No rule got to the last test.";
  const words = nameExtremes(ended, formatMeasured, ["lowest", "highest"]);
  return `After ${formatPlural(steps, "step")} the ${seeds.length > 1 ? "median " : ""}test loss is ${words}.`;
}
