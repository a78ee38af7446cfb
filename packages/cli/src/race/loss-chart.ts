import { median, type RaceResult } from "@downhill/lab";
import { linearScale, logScale, type Scale } from "../terminal/axis.ts";
import { renderChart, type Series } from "../terminal/chart.ts";
import type { Paint } from "../terminal/paint.ts";
import { smoothLosses } from "./summary.ts";

const height = 14;
/** Values this far above every start are cut off: what a diverging run reaches says nothing. */
const headroom = 10;
/** Values this far below the top are cut off: rounding, not progress. */
const deepest = 1e-12;

/** Training loss by step, smoothed, the median over the seeds. A line ends where the median run diverged. */
export function lossChart(result: RaceResult, width: number, paint: Paint): string[] {
  const hasBatches = result.problem.examples > 0;
  const series = result.entrants.map(({ label }, entrant): Series => {
    const runs = result.runs.filter((run) => run.entrant === entrant);
    const curves = runs.map(({ losses }) => smoothLosses(losses, hasBatches));
    const values = medianCurve(curves);
    return { label, values, diverged: values.length < result.steps };
  });
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

/** The median at each step for as long as it is one of a run that goes on. */
function medianCurve(curves: readonly (readonly number[])[]): number[] {
  const values: number[] = [];
  for (let step = 0; ; step++) {
    const value = median(curves.map((curve) => curve[step] ?? Infinity));
    if (!Number.isFinite(value)) return values;
    values.push(value);
  }
}

function chooseScale(series: readonly Series[]): Scale {
  const values = series.flatMap((one) => one.values);
  const starts = series.map((one) => one.values[0] ?? 0);
  const low = smallest(values);
  const top = Math.max(...starts.map((start) => Math.abs(start)));
  const high = Math.min(largest(values), low < 0 ? top + headroom * Math.max(1, top - low) : top * headroom);
  if (low < 0 || !(high > 0)) return linearScale(low, high);
  const positive = smallest(values.filter((value) => value > 0));
  return logScale(Math.max(positive, high * deepest), high);
}

// Math.min(...values) takes only as many values as the stack has room for.
function smallest(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Infinity);
}

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), -Infinity);
}
