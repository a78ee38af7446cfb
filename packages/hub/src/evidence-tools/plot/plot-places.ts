import type { Axis } from "@downhill/lab/report/axis";

/** Where values lie on a plot: across as shares of its width, down in pixels, so that text keeps its size on every screen. */
export interface PlotPlaces {
  readonly x: Axis;
  readonly y: Axis;
  readonly height: number;
  /** `31.25%`; what lies outside stands at the edge. */
  readonly across: (value: number) => string;
  readonly down: (value: number) => number;
}

export function placesOn(x: Axis, y: Axis, height: number): PlotPlaces {
  return {
    x,
    y,
    height,
    across: (value) => `${(clamp(x.place(value)) * 100).toFixed(2)}%`,
    down: (value) => Number(((1 - clamp(y.place(value))) * height).toFixed(1)),
  };
}

function clamp(place: number): number {
  return Number.isNaN(place) ? 0 : Math.min(1, Math.max(0, place));
}
