import { lossCurves, lossRange, type RaceResult } from "@downhill/lab";
import { linearScale, logScale, type Scale } from "../terminal/axis.ts";
import { renderChart, type Series } from "../terminal/chart.ts";
import type { Paint } from "../terminal/paint.ts";

const height = 14;

/** Training loss by step, smoothed, the median over the seeds. A line ends where the median run diverged. */
export function lossChart(result: RaceResult, width: number, paint: Paint): string[] {
  const hasBatches = result.problem.examples > 0;
  const series = lossCurves(result).map(
    ({ label, middle }): Series => ({ label, values: middle, diverged: middle.length < result.steps }),
  );
  const scale = chooseScale(series);
  const { target } = result;
  return renderChart(
    {
      series,
      scale,
      last: Math.max(1, result.steps - 1),
      xTitle: "step",
      yTitle: `training loss${hasBatches ? ", smoothed" : ""}${result.seeds.length > 1 ? `, median of ${result.seeds.length} seeds` : ""}${scale.kind === "log" ? " (log scale)" : ""}`,
      target: target?.metric === "loss" ? target.value : undefined,
      width,
      height,
    },
    paint,
  );
}

function chooseScale(series: readonly Series[]): Scale {
  const { kind, low, high } = lossRange(
    series.map(({ values }) => values.filter((value) => value !== undefined)),
  );
  return kind === "log" ? logScale(low, high) : linearScale(low, high);
}
