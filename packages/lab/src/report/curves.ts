import type { RaceResult } from "../race/result.ts";
import { quantile } from "../statistics/quantile.ts";
import { smoothLosses } from "./summary.ts";

/** A quantity along a run: the median over the seeds at each step, for as long as it is one of a run that goes on. */
export interface Curve {
  readonly label: string;
  readonly middle: readonly number[];
  /** The two ends of the band around it; `high` is infinite where runs have diverged. */
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** Values this far above every start are cut off: what a diverging run reaches says nothing. */
const headroom = 10;
/** Values this far below the top are cut off: rounding, not progress. */
const deepest = 1e-12;
// With fewer, quartiles are hardly more than the runs themselves.
const fewestForQuartiles = 8;

/** Training loss by step for every entrant, smoothed where it comes from batches. */
export function lossCurves(result: RaceResult): readonly Curve[] {
  const hasBatches = result.problem.examples > 0;
  return result.entrants.map(({ label }, entrant) => {
    const runs = result.runs.filter((run) => run.entrant === entrant);
    return curveOf(
      label,
      runs.map(({ losses }) => smoothLosses(losses, hasBatches)),
    );
  });
}

/** What the band of a curve over so many seeds is; empty where there is none. */
export function bandMeaning(seeds: number): string {
  if (seeds === 1) return "";
  return seeds < fewestForQuartiles ? `the range of all ${seeds} seeds` : `the middle half of ${seeds} seeds`;
}

/**
 * Joins the runs of one entrant. A run that is over counts as infinite from there on.
 * @param runs values of each run by step
 */
export function curveOf(label: string, runs: readonly (readonly number[])[]): Curve {
  const [below, above] = runs.length < fewestForQuartiles ? [0, 1] : [0.25, 0.75];
  const middle: number[] = [];
  const low: number[] = [];
  const high: number[] = [];
  for (let step = 0; ; step++) {
    const values = runs.map((run) => run[step] ?? Number.POSITIVE_INFINITY);
    const value = quantile(values, 0.5);
    if (!Number.isFinite(value)) return { label, middle, low, high };
    middle.push(value);
    low.push(quantile(values, below));
    high.push(quantile(values, above));
  }
}

/** The losses that a chart has room for, and whether they are shown by their logarithms. */
export interface LossRange {
  readonly kind: "log" | "linear";
  readonly low: number;
  readonly high: number;
}

/** Room for everything but what a diverging run reaches and what is only rounding. */
export function lossRange(curves: readonly (readonly number[])[]): LossRange {
  const values = curves.flat();
  const low = smallest(values);
  const top = Math.max(...curves.map((curve) => Math.abs(curve[0] ?? 0)));
  const room = low < 0 ? top + headroom * Math.max(1, top - low) : top * headroom;
  const high = Math.min(largest(values), room);
  if (low < 0 || !(high > 0)) return { kind: "linear", low, high };
  const positive = smallest(values.filter((value) => value > 0));
  return { kind: "log", low: Math.max(positive, high * deepest), high };
}

// Math.min(...values) takes only as many values as the stack has room for.
function smallest(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}
