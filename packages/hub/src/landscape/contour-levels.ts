import type { Surface } from "@downhill/lab/problems/surface";
import { contours } from "d3-contour";
import { pointAt, type Viewport } from "./viewport.ts";

/** Where a surface is higher than a level, as rings of places on the canvas. */
export interface ContourBand {
  readonly level: number;
  readonly polygons: readonly (readonly (readonly (readonly [across: number, down: number])[])[])[];
}

const bands = 13;
/** Pixels between neighbouring points that a surface is evaluated at. */
const mesh = 3;
/** The share of the drawn points that lies below the lowest level. */
const lowest = 0.008;

/**
 * The bands of a surface over a part of the plane, from the lowest up. Their levels lie evenly in the logarithm of the height above the
 * minimum, so that the floor of a valley is drawn as well as its walls.
 */
export function contourBands(surface: Surface, viewport: Viewport): readonly ContourBand[] {
  const { left, right, top, bottom } = viewport;
  const [columns, rows] = [Math.ceil((right - left) / mesh) + 2, Math.ceil((bottom - top) / mesh) + 2];
  const floor = Math.min(...surface.minima.map(({ value }) => value));
  const heights = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const [x, y] = pointAt(viewport, left + (column - 0.5) * mesh, top + (row - 0.5) * mesh);
      heights[row * columns + column] = Math.log(surface.value(x, y) - floor + 1e-12);
    }
  const sorted = heights.toSorted();
  const [low = 0, high = 1] = [sorted[Math.floor(lowest * sorted.length)], sorted.at(-1)];
  const levels = Array.from({ length: bands }, (_, i) => low + ((high - low) * i) / bands);
  const trace = contours().size([columns, rows]).thresholds(levels);
  return trace(Array.from(heights)).map(({ value, coordinates }) => ({
    level: Math.exp(value) + floor,
    polygons: coordinates.map((polygon) =>
      polygon.map((ring) =>
        // d3 puts the value of a mesh point in the middle of its cell.
        ring.map(([u = 0, v = 0]) => [left + (u - 1) * mesh, top + (v - 1) * mesh] as const),
      ),
    ),
  }));
}
