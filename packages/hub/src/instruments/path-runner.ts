import { largestLoss } from "@downhill/lab/race/divergence";
import { optimizer, type Rule } from "downhill";
import { createGradientStream } from "../landscape/gradient-stream.ts";
import type { World } from "../landscape/world.ts";

/** Where a path ended. */
export interface PathEnd {
  readonly x: number;
  readonly y: number;
  /** The surface's own value there; infinite where the path diverged. */
  readonly loss: number;
}

/** Runs one rule again and again from its first step, in the memory of one optimizer. */
export interface PathRunner {
  /**
   * @param hyper over the rule's own
   * @param see is given the point after each step
   */
  run(
    hyper: Readonly<Record<string, number>>,
    start: readonly [x: number, y: number],
    steps: number,
    see?: (x: number, y: number, step: number) => void,
  ): PathEnd;
  dispose(): void;
}

/**
 * Makes a runner for paths through a world; they have the bits of a lane there.
 * @throws what `optimizer` throws for a rule that changes no parameter
 */
export async function createPathRunner(rule: Rule, world: World): Promise<PathRunner> {
  const opt = await optimizer(rule, { x: [2] }, { dtype: "f64" });
  const { x } = opt.params;
  const gradient = opt.grads.x;
  const fresh = opt.save();
  return {
    run(hyper, start, steps, see) {
      opt.load(fresh);
      x.set(start);
      const stream = createGradientStream(world);
      let loss = stream.valueAt(x, 0);
      for (let step = 1; step <= steps && Math.abs(loss) <= largestLoss; step++) {
        stream.next(x, gradient);
        opt.step(hyper);
        loss = stream.valueAt(x, step);
        see?.(x[0] ?? Number.NaN, x[1] ?? Number.NaN, step);
      }
      const [endX = Number.NaN, endY = Number.NaN] = x;
      return { x: endX, y: endY, loss: Math.abs(loss) <= largestLoss ? loss : Number.POSITIVE_INFINITY };
    },
    dispose: () => opt.dispose(),
  };
}
