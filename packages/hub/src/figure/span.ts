import { type Axis, axisOf } from "@downhill/lab/report/axis";

/** The stretch of an axis, with the way back from a place on it to the value. */
export interface Span {
  readonly low: number;
  readonly high: number;
  readonly axis: Axis;
  /** The value at a place from 0 to 1; places beyond are held at the ends. */
  readonly valueAt: (place: number) => number;
}

/** @param low above 0 on a log axis, and below `high` */
export function spanOf(low: number, high: number, kind: "log" | "linear" = "linear"): Span {
  return {
    low,
    high,
    axis: axisOf([low, high], { kind }),
    valueAt(place) {
      const share = Math.min(1, Math.max(0, place));
      return kind === "log" ? low * (high / low) ** share : low + (high - low) * share;
    },
  };
}
