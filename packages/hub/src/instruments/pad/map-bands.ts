import { formatTick } from "@downhill/lab/report/ticks";
import { contours } from "d3-contour";
import { leastGap } from "./pad-sentence.ts";
import type { PadMap } from "./rate-map.ts";

/** One band of a map: everywhere in it the value is at least as good as its limit. */
export interface Band {
  /** What its edge is labelled with. */
  readonly label: string;
  /** Rings in shares of the pad's width and height, from the left and from the bottom. */
  readonly rings: readonly (readonly (readonly [across: number, up: number])[])[];
}

/** Bands from the widest to the innermost, and the region that does not diverge. */
export interface Bands {
  readonly bands: readonly Band[];
  /** Undefined where nothing diverges. */
  readonly stable: Band["rings"] | undefined;
}

/** Rates with 1 − rate in steps of 1, 2, 5. */
const rateLevels = [0.999, 0.998, 0.995, 0.99, 0.98, 0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.3, 0.1];
const fastest = 1e-3;
const slowest = 1e3;

/** Bands of rates, in which the error shrinks by no more than so much per step. */
export function bandRates(map: PadMap): Bands {
  const heights = Array.from(map.values, (_, cell) => {
    const rate = map.values[lastInside(map, cell)] ?? slowest;
    return -Math.log(clamp(rate, fastest, slowest));
  });
  return {
    bands: rateLevels.map((level) => ({
      label: String(level),
      rings: ringsAt(map, heights, -Math.log(level)),
    })),
    stable: map.edges === undefined ? ringsAt(map, heights, 0) : [ringWithin(map.edges)],
  };
}

const mostBands = 9;

/** A cell itself, or beyond its row's edge the last one before it: bands are cut at the edge, not bent towards it. */
function lastInside({ columns, edges }: PadMap, cell: number): number {
  const [column, row] = [cell % columns, Math.floor(cell / columns)];
  const last = Math.max(0, Math.floor((edges?.[row] ?? 1) * columns - 0.5));
  return row * columns + Math.min(column, last);
}

/** Bands of decades of the loss above the minimum. What diverged is a decade above the worst that did not. */
export function bandLosses(map: PadMap): Bands {
  const finite = map.values.filter(Number.isFinite);
  const worst = Math.log10(Math.max(leastGap, ...finite)) + 1;
  const heights = Array.from(
    map.values,
    (gap) => -(Number.isFinite(gap) ? Math.log10(Math.max(gap, leastGap)) : worst),
  );
  const [low, high] = [Math.ceil(-worst), Math.floor(Math.max(...heights))];
  const stride = Math.max(1, Math.ceil((high - low) / mostBands));
  const levels = Array.from({ length: Math.max(0, high - low) + 1 }, (_, index) => low + index).filter(
    (level) => level % stride === 0,
  );
  return {
    bands: levels.map((level) => ({ label: formatTick(10 ** -level), rings: ringsAt(map, heights, level) })),
    stable: finite.length === map.values.length ? undefined : ringsAt(map, heights, -worst + 1e-9),
  };
}

/** The region left of the edges, as one ring that leaves the pad on the left. */
function ringWithin(edges: Float64Array): Band["rings"][number] {
  const rows = edges.length;
  const right = Array.from(edges, (edge, row) => [edge < 1 ? edge : 1.1, (row + 0.5) / rows] as const);
  const [first, second, last] = [right[0]?.[0] ?? 0, right[1]?.[0] ?? 0, right.at(-1)?.[0] ?? 0];
  return [[-0.1, -0.1], [first - (second - first) / 2, 0], ...right, [last, 1.1], [-0.1, 1.1]];
}

/** Rings go on beyond the pad as its outermost cells are, so that none ends on it. */
function ringsAt({ columns, rows }: PadMap, heights: readonly number[], level: number): Band["rings"] {
  const [width, height] = [columns + 2, rows + 2];
  const wide = Array.from({ length: width * height }, (_, index) => {
    const column = clamp((index % width) - 1, 0, columns - 1);
    const row = clamp(Math.floor(index / width) - 1, 0, rows - 1);
    return heights[row * columns + column] ?? 0;
  });
  const [found] = contours().size([width, height]).thresholds([level])(wide);
  return (found?.coordinates ?? []).flatMap((polygon) =>
    polygon.map((ring) => ring.map(([x = 0, y = 0]) => [(x - 1) / columns, (y - 1) / rows] as const)),
  );
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
