import { surfaces } from "@downhill/lab/problems/surfaces";
import { leastLoss } from "../../landscape/least-loss.ts";
import { createPathRunner } from "../path-runner.ts";
import type { Desk, LossesTask, RatesTask } from "../worker/task.ts";
import { hyperAtCell, hyperAtShares, type PadMap, refineBest, slowestFactor } from "./rate-map.ts";

/** Milliseconds of work between two looks at what has come in. */
const slice = 40;

/** Fills a map with the factor of the slowest mode, coarse first, and finds the best point. */
export async function mapRates({ rule, axes, curvatures }: RatesTask, desk: Desk): Promise<void> {
  const value = (hyper: Readonly<Record<string, number>>): number => slowestFactor(rule, hyper, curvatures);
  for (const columns of [28, 160]) {
    const map = emptyMap(columns, axes.length);
    const isWhole = await fill(map, desk, (cell) => value(hyperAtCell(axes, map, cell)));
    if (!isWhole) return;
    const isLast = columns === 160;
    desk.report({
      kind: "map",
      map: isLast ? { ...map, edges: findEdges(map, (shares) => value(hyperAtShares(axes, shares))) } : map,
      best: isLast ? refineBest(axes, map, value) : undefined,
      share: isLast ? 1 : 0.1,
    });
  }
}

/** Fills a map with how far above the minimum a rule ends in a world, coarse first. */
export async function mapLosses({ rule, axes, world, steps }: LossesTask, desk: Desk): Promise<void> {
  const least = leastLoss(surfaces[world.surface]);
  const runner = await createPathRunner(rule, world);
  const value = (hyper: Readonly<Record<string, number>>): number =>
    runner.run(hyper, world.start, steps).loss - least;
  for (const columns of [16, 48]) {
    const map = emptyMap(columns, axes.length);
    const isWhole = await fill(map, desk, (cell) => value(hyperAtCell(axes, map, cell)));
    if (!isWhole) break;
    const isLast = columns === 48;
    const { values } = map;
    const cell = values.reduce((best, one, index) => (one < (values[best] ?? Number.NaN) ? index : best), 0);
    const best = { hyper: hyperAtCell(axes, map, cell), value: values[cell] ?? Number.NaN };
    desk.report({ kind: "map", map, best: isLast ? best : undefined, share: isLast ? 1 : 0.1 });
  }
  runner.dispose();
}

function emptyMap(columns: number, directions: number): PadMap {
  const rows = directions > 1 ? (columns * 3) / 4 : 1;
  return { columns, rows, values: new Float64Array(columns * rows) };
}

const halvings = 16;

/** Where each row stops converging, more exactly than its cells; undefined where a row goes in and out. */
function findEdges(
  { columns, rows, values }: PadMap,
  valueAtShares: (shares: readonly number[]) => number,
): Float64Array | undefined {
  const edges = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const own = values.subarray(row * columns, (row + 1) * columns);
    const first = own.findIndex((factor) => factor >= 1);
    if (first >= 0 && own.subarray(first).some((factor) => factor < 1)) return undefined;
    let [inside, outside] = [(first - 0.5) / columns, (first + 0.5) / columns];
    if (first <= 0) [inside, outside] = first === 0 ? [0, 0] : [1, 1];
    for (let halving = 0; halving < halvings && outside > inside; halving++) {
      const middle = (inside + outside) / 2;
      if (valueAtShares([middle, (row + 0.5) / rows]) < 1) inside = middle;
      else outside = middle;
    }
    edges[row] = outside;
  }
  return edges;
}

/** @returns false where the map is no longer wanted */
async function fill({ values }: PadMap, desk: Desk, valueAtCell: (cell: number) => number): Promise<boolean> {
  let end = performance.now() + slice;
  for (let cell = 0; cell < values.length; cell++) {
    values[cell] = valueAtCell(cell);
    if (performance.now() < end) continue;
    if (!(await desk.breathe())) return false;
    end = performance.now() + slice;
  }
  return desk.breathe();
}
