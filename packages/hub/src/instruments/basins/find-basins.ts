import { nearMinimum } from "@downhill/lab/problems/surface";
import { surfaces } from "@downhill/lab/problems/surfaces";
import { largestLoss } from "@downhill/lab/race/divergence";
import { isElementwise, optimizer } from "downhill";
import { createGradientStream } from "../../landscape/gradient-stream.ts";
import type { World } from "../../landscape/world.ts";
import { createPathRunner } from "../path-runner.ts";
import type { BasinsTask, Desk } from "../worker/task.ts";

/** Where the starts of a grid lead, row by row from the bottom of the surface's view. */
export interface Basins {
  readonly columns: number;
  readonly rows: number;
  /** Steps taken so far. */
  readonly steps: number;
  /** The minimum that each is at, by its place among the surface's minima; −1 for none, −2 where it diverged. */
  readonly reached: Int8Array;
  /** The step from which on it was there, or at which it diverged; 0 where it is neither. */
  readonly since: Int32Array;
}

/** What a start has come to. */
export const atNone = -1;
export const diverged = -2;

/** The start in the middle of a cell. */
export function startOf(
  surface: World["surface"],
  { columns, rows }: Pick<Basins, "columns" | "rows">,
  cell: number,
): readonly [x: number, y: number] {
  const { x, y } = surfaces[surface].view;
  const across = ((cell % columns) + 0.5) / columns;
  const up = (Math.floor(cell / columns) + 0.5) / rows;
  return [x[0] + across * (x[1] - x[0]), y[0] + up * (y[1] - y[0])].map((value) =>
    Number(value.toPrecision(6)),
  ) as unknown as readonly [x: number, y: number];
}

const slice = 40;

/**
 * Runs a rule from every start of a grid. Of a rule that steps each element by itself all starts are one tensor, which gives each the
 * bits that it has alone; of another they run one after the other.
 */
export async function findBasins(task: BasinsTask, desk: Desk): Promise<void> {
  const count = task.columns * task.rows;
  const found = { reached: new Int8Array(count).fill(atNone), since: new Int32Array(count) };
  const note = createNotes(task.world, found);
  const report = (steps: number, share: number): void => {
    const { reached, since } = found;
    const basins = {
      columns: task.columns,
      rows: task.rows,
      steps,
      reached: reached.slice(),
      since: since.slice(),
    };
    desk.report({ kind: "basins", basins, share });
  };
  if (isElementwise(task.rule)) await runTogether(task, desk, note, report);
  else await runOneByOne(task, desk, note, report);
}

type Note = (cell: number, x: number, y: number, step: number) => void;

/** Keeps what each start has come to. */
function createNotes(
  { surface, drift }: World,
  { reached, since }: { readonly reached: Int8Array; readonly since: Int32Array },
): Note {
  const { minima, value } = surfaces[surface];
  return (cell, x, y, step) => {
    if (reached[cell] === diverged) return;
    const u = x - drift * step;
    const loss = value(u, y);
    let now = atNone;
    if (!(Math.abs(loss) <= largestLoss)) now = diverged;
    else if (minima.some((one) => loss - one.value < nearMinimum)) now = nearestOf(minima, u, y);
    if (now === reached[cell]) return;
    reached[cell] = now;
    since[cell] = now === atNone ? 0 : step;
  };
}

function nearestOf(
  minima: readonly { readonly x: number; readonly y: number }[],
  x: number,
  y: number,
): number {
  const distances = minima.map((one) => Math.hypot(one.x - x, one.y - y));
  return distances.indexOf(Math.min(...distances));
}

async function runTogether(
  { rule, world, steps, columns, rows }: BasinsTask,
  desk: Desk,
  note: Note,
  report: (steps: number, share: number) => void,
): Promise<void> {
  const count = columns * rows;
  using opt = await optimizer(rule, { x: [2 * count] }, { dtype: "f64" });
  const { x } = opt.params;
  const gradients = opt.grads.x;
  for (let cell = 0; cell < count; cell++) x.set(startOf(world.surface, { columns, rows }, cell), 2 * cell);
  const streams = Array.from({ length: count }, () => createGradientStream(world));
  const at = (cell: number): readonly [Float64Array, Float64Array] => [
    x.subarray(2 * cell, 2 * cell + 2),
    gradients.subarray(2 * cell, 2 * cell + 2),
  ];
  const views = Array.from({ length: count }, (_, cell) => at(cell));
  const look = (step: number): void => {
    for (let cell = 0; cell < count; cell++)
      note(cell, x[2 * cell] ?? Number.NaN, x[2 * cell + 1] ?? Number.NaN, step);
  };
  look(0);
  let end = performance.now() + slice;
  for (let step = 1; step <= steps; step++) {
    for (const [cell, [point, gradient]] of views.entries()) streams[cell]?.next(point, gradient);
    opt.step();
    look(step);
    if (performance.now() < end && step < steps) continue;
    report(step, step / steps);
    if (!(await desk.breathe())) return;
    end = performance.now() + slice;
  }
}

async function runOneByOne(
  { rule, world, steps, columns, rows }: BasinsTask,
  desk: Desk,
  note: Note,
  report: (steps: number, share: number) => void,
): Promise<void> {
  const count = columns * rows;
  const runner = await createPathRunner(rule, world);
  let end = performance.now() + slice;
  for (let cell = 0; cell < count; cell++) {
    const start = startOf(world.surface, { columns, rows }, cell);
    note(cell, ...start, 0);
    runner.run({}, start, steps, (x, y, step) => note(cell, x, y, step));
    if (performance.now() < end && cell < count - 1) continue;
    report(steps, (cell + 1) / count);
    if (!(await desk.breathe())) break;
    end = performance.now() + slice;
  }
  runner.dispose();
}
