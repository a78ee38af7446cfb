import type { Surface } from "@downhill/lab/problems/surface";
import { contours } from "d3-contour";
import { leastLoss } from "./least-loss.ts";
import { pointAt, type Viewport } from "./viewport.ts";

/** Where a surface is higher than a level, as rings of places on the canvas. */
export interface ContourBand {
  readonly level: number;
  readonly polygons: readonly (readonly (readonly (readonly [across: number, down: number])[])[])[];
}

/** Up to the highest point of the part that is worth drawing, and above it, where more than that is in the picture. */
const [bands, bandsAbove] = [13, 4];
/** How many bands there are of every surface. */
export const bandCount = bands + bandsAbove;
/** Pixels between neighbouring points that a surface is evaluated at. */
const mesh = 3;
/** Points along each side of what the levels are chosen by. */
const samples = 160;
/** The share of these points that lies below the lowest level. */
const lowest = 0.01;

/**
 * The bands of a surface over a part of the plane, from the lowest up. Their levels lie evenly in the logarithm of the height above the
 * minimum, so that the floor of a valley is drawn as well as its walls; they are the same at every size.
 */
export function contourBands(surface: Surface, viewport: Viewport): readonly ContourBand[] {
  return [...traceBands(surface, viewport)].filter((band) => band !== undefined);
}

/** The same, piece by piece: a band or, where a part of the work is done that gives none, undefined. There are `bandCount` bands. */
export function* traceBands(surface: Surface, viewport: Viewport): Generator<ContourBand | undefined, void> {
  const { left, right, top, bottom } = viewport;
  const levels = chooseLevels(surface);
  yield undefined;
  const [columns, rows] = [Math.ceil((right - left) / mesh) + 2, Math.ceil((bottom - top) / mesh) + 2];
  const heights: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [x, y] = pointAt(viewport, left + (column - 0.5) * mesh, top + (row - 0.5) * mesh);
      heights.push(logHeight(surface, x, y));
    }
    if (row % 8 === 7) yield undefined;
  }
  const { contour } = contours().size([columns, rows]);
  for (const level of levels) {
    const { coordinates } = contour(heights, level);
    yield {
      level: Math.exp(level) + leastLoss(surface),
      polygons: coordinates.map((polygon) =>
        polygon.map((ring) =>
          // d3 puts the value of a mesh point in the middle of its cell.
          ring.map(([u = 0, v = 0]) => [left + (u - 1) * mesh, top + (v - 1) * mesh] as const),
        ),
      ),
    };
  }
}

/** Logarithms of heights: from near the minimum to the highest point of the part that is worth drawing. */
function chooseLevels(surface: Surface): number[] {
  const { x, y } = surface.view;
  const heights = Float64Array.from({ length: samples * samples }, (_, i) => {
    const [column, row] = [i % samples, Math.floor(i / samples)];
    return logHeight(surface, between(x, column / (samples - 1)), between(y, row / (samples - 1)));
  }).sort();
  const [low = 0, high = 1] = [heights[Math.floor(lowest * heights.length)], heights.at(-1)];
  return Array.from({ length: bandCount }, (_, i) => low + ((high - low) * i) / bands);
}

function logHeight(surface: Surface, x: number, y: number): number {
  return Math.log(surface.value(x, y) - leastLoss(surface) + 1e-12);
}

function between([low, high]: readonly [number, number], share: number): number {
  return low + (high - low) * share;
}
