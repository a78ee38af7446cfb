import type { Curve, SceneRun } from "@downhill/practice/question/diagnose-question";
import { linearScale, logScale } from "../terminal/axis.ts";
import { renderChart } from "../terminal/chart.ts";
import type { Paint } from "../terminal/paint.ts";
import { pathChart } from "./path-chart.ts";
import { wrapLines } from "./question-sheet.ts";

const height = 10;
const most = 160;

/** The curves of a run, one chart for each axis, and the sentence of what they show. */
export function sceneCharts({ x, curves, caption }: SceneRun, width: number, paint: Paint): string[] {
  const labels = [...new Set(curves.map(({ axis }) => axis.label))];
  return [
    ...labels.flatMap((label) => {
      const own = curves.filter(({ axis }) => axis.label === label);
      const isPath = !own.every((curve) => isAscending(curve.x));
      return [...(isPath ? pathChart(own, x, width, paint) : chart(own, label, x, width, paint)), ""];
    }),
    ...wrapLines(caption, width),
  ];
}

function chart(curves: readonly Curve[], label: string, x: string, width: number, paint: Paint): string[] {
  const first = Math.min(...curves.map((curve) => curve.x[0] ?? 0));
  const last = Math.max(...curves.map((curve) => curve.x.at(-1) ?? 0));
  const isLogarithmic = curves.some(({ axis }) => axis.isLogarithmic);
  const finite = curves
    .flatMap(({ y }) => y)
    .filter((value) => Number.isFinite(value) && (!isLogarithmic || value > 0));
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  return renderChart(
    {
      series: curves.map((curve) => resample(curve, first, last)),
      scale: isLogarithmic ? logScale(low, high) : linearScale(low, high),
      last: most,
      xTicks: [0, 0.25, 0.5, 0.75, 1].map((share) => ({
        x: share * most,
        label: String(Math.round(first + share * (last - first))),
      })),
      xTitle: x,
      yTitle: `${label}${isLogarithmic ? " (log scale)" : ""}`,
      target: undefined,
      width,
      height,
    },
    paint,
  );
}

/** At as many places as the chart draws, on straight lines between the points. */
function resample(
  { name, x, y }: Curve,
  first: number,
  last: number,
): { label: string; values: (number | undefined)[]; diverged: boolean } {
  // Steps without a number between others were left out; those at the end are behind a divergence.
  const end = y.findLastIndex(Number.isFinite) + 1;
  const isBroken = end < y.length;
  const until = x[end] ?? last;
  const values: (number | undefined)[] = [];
  let at = 0;
  for (let place = 0; place <= most; place++) {
    const where = first + (place / most) * (last - first);
    while (at + 1 < x.length && (x[at + 1] ?? 0) <= where) at += 1;
    if (isBroken && where >= until) break;
    if (where > (x.at(-1) ?? last)) break;
    const [left, right] = [x[at] ?? where, x[at + 1] ?? where];
    const [before, after] = [y[at] ?? Number.NaN, y[at + 1] ?? y[at] ?? Number.NaN];
    const share = right > left && Number.isFinite(after) ? Math.max(0, (where - left) / (right - left)) : 0;
    // From the last number before a break the line goes on level; into a gap it does not.
    const isGap = Number.isNaN(before) || (Number.isNaN(after) && where > left && at + 1 < end);
    values.push(isGap ? undefined : before + share * (Number.isFinite(after) ? after - before : 0));
  }
  return { label: name, values, diverged: isBroken };
}

function isAscending(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value > (values[index - 1] ?? 0));
}
