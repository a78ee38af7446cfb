import { areFinite, largestLoss } from "@downhill/lab/race/divergence";
import { optimizer, type Rule } from "downhill";
import { createGradientStream } from "./gradient-stream.ts";
import type { Trajectory, World } from "./world.ts";

/** A lane under way. */
export interface Tracer {
  /** Steps taken so far, or up to the divergence. */
  readonly taken: number;
  readonly divergedAt: number | undefined;
  /** Goes on to `steps`, or until `isLate` holds; it is asked every few steps. Gives whether there is nothing left to do. */
  extend(steps: number, isLate?: () => boolean): boolean;
  /** Where it went, up to `steps`: views that stay as they are while the tracer goes on. */
  trajectory(steps: number): Trajectory;
  /** Lets go of the optimizer. */
  dispose(): void;
}

/** Steps between two looks at the clock. */
const stepsBetweenLooks = 64;

/**
 * Puts a rule on a world's start. It is stepped by the library's optimizer in float64, and what counts as diverged is what counts in
 * the lab's races: a loss beyond every scale, a gradient or a parameter that is not finite.
 * @throws what `optimizer` throws for a rule that changes no parameter
 */
export async function createTracer(rule: Rule, world: World): Promise<Tracer> {
  const opt = await optimizer(rule, { x: [2] }, { dtype: "f64" });
  const stream = createGradientStream(world);
  const { x } = opt.params;
  const gradient = opt.grads.x;
  x.set(world.start);
  let points = new Float64Array(512);
  let losses = new Float64Array(256);
  let recorded = 0;
  let taken = 0;
  let divergedAt: number | undefined;
  let ended = false;

  /** Keeps the point that was reached; false where its loss has left every scale. */
  const record = (): boolean => {
    const loss = stream.valueAt(x, taken);
    if (!(Math.abs(loss) <= largestLoss)) return false;
    if (recorded === losses.length) {
      points = grow(points);
      losses = grow(losses);
    }
    points.set(x, 2 * recorded);
    losses[recorded] = loss;
    recorded += 1;
    return true;
  };
  const diverge = (step: number): void => {
    divergedAt = step;
    ended = true;
    opt.dispose();
  };
  const step = (): void => {
    stream.next(x, gradient);
    if (!areFinite({ x: gradient })) diverge(taken);
    else {
      opt.step();
      taken += 1;
      if (!areFinite(opt.params) || !record()) diverge(taken);
    }
  };
  if (!record()) diverge(0);

  return {
    get taken() {
      return taken;
    },
    get divergedAt() {
      return divergedAt;
    },
    extend(steps, isLate) {
      while (!ended && taken < steps) {
        const next = Math.min(steps, taken + stepsBetweenLooks);
        while (!ended && taken < next) step();
        if (isLate?.()) break;
      }
      return ended || taken >= steps;
    },
    trajectory(steps) {
      const shown = Math.min(recorded, steps + 1);
      return {
        points: points.subarray(0, 2 * shown),
        losses: losses.subarray(0, shown),
        divergedAt: divergedAt !== undefined && divergedAt <= steps ? divergedAt : undefined,
      };
    },
    dispose() {
      ended = true;
      opt.dispose();
    },
  };
}

function grow(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * values.length);
  larger.set(values);
  return larger;
}
