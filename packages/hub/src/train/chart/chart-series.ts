import type { SeriesLook } from "@downhill/lab/report/series-look";

/** A line of a chart. */
export interface ChartSeries {
  readonly id: string;
  /** Stands at the line's end. */
  readonly title: string;
  readonly look: SeriesLook;
  /** Ascending. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** The ends of a band around it. */
  readonly low?: readonly number[];
  readonly high?: readonly number[];
  /** What is said of its end, where that is no ordinary one. */
  readonly end?: string | undefined;
}

/** How values lie along the upright axis, and how they are written. */
export interface ChartScale {
  readonly kind: "log" | "linear";
  readonly low: number;
  readonly high: number;
  readonly format: (value: number) => string;
}
