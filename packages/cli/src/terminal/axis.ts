import { logTicks, roundTicks } from "@downhill/lab";

export type ScaleKind = "log" | "linear";

/** Where values lie between the bottom (0) and the top (1) of a chart. */
export interface Scale {
  readonly kind: ScaleKind;
  readonly low: number;
  readonly high: number;
  /** Values to label, from the bottom. */
  readonly ticks: readonly number[];
  /** Below 0 and above 1 outside the chart; -Infinity for what a log scale cannot show. */
  readonly place: (value: number) => number;
}

/** A log scale; its ticks are round within a decade, 1, 2, 5 over two, and decades over more. */
export function logScale(low: number, high: number): Scale {
  const [bottom, top] = low < high ? [low, high] : [low / 2, low * 2];
  const base = Math.log(bottom);
  const span = Math.log(top) - base;
  return {
    kind: "log",
    low: bottom,
    high: top,
    ticks: logTicks(bottom, top),
    place: (value) => (value > 0 ? (Math.log(value) - base) / span : -Infinity),
  };
}

export function linearScale(low: number, high: number): Scale {
  const [bottom, top] = low < high ? [low, high] : [low - 1, low + 1];
  const ticks = roundTicks(bottom, top, 5);
  return {
    kind: "linear",
    low: bottom,
    high: top,
    ticks,
    place: (value) => (value - bottom) / (top - bottom),
  };
}
