import { surfaces } from "@downhill/lab/problems/surfaces";
import { createRandom } from "@downhill/lab/random";
import type { World } from "./world.ts";

/** The gradients that a world gives, one step after the other. */
export interface GradientStream {
  /** Writes the gradient at `x` for the next step: that of the surface where it lies by now, with the step's noise. */
  next(x: Float64Array, gradient: Float64Array): void;
  /** The surface's own value at `x` where the surface lies after `step` steps. */
  valueAt(x: Float64Array, step: number): number;
}

/** The gradients of a world from its first step. Every stream of one world draws the same noise at the same step. */
export function createGradientStream(world: World): GradientStream {
  const surface = surfaces[world.surface];
  const { drift, seed } = world;
  const deviation = world.noise / Math.sqrt(world.batch);
  const random = createRandom(seed, "noise");
  let step = 0;
  return {
    next(x, gradient) {
      const [u = Number.NaN, v = Number.NaN] = x;
      const slope = surface.gradient(u - drift * step, v);
      gradient[0] = slope[0];
      gradient[1] = slope[1];
      if (deviation > 0) {
        gradient[0] += deviation * random.normal();
        gradient[1] += deviation * random.normal();
      }
      step += 1;
    },
    valueAt([u = Number.NaN, v = Number.NaN], at) {
      return surface.value(u - drift * at, v);
    },
  };
}
