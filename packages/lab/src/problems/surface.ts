import type { Tensors } from "../problem.ts";
import { createRandom } from "../random.ts";
import { defineProblem, type ProblemDefinition } from "./definition.ts";

/** A function of two variables with what is known of it. */
export interface Surface {
  readonly title: string;
  /** The function in LaTeX. */
  readonly formula: string;
  value(x: number, y: number): number;
  gradient(x: number, y: number): readonly [x: number, y: number];
  /** Operations of value and gradient together. */
  readonly flops: number;
  /** All global minima. */
  readonly minima: readonly { readonly x: number; readonly y: number; readonly value: number }[];
  /** Where seed 0 starts. */
  readonly start: readonly [x: number, y: number];
  /** The part of the plane worth drawing. */
  readonly view: {
    readonly x: readonly [low: number, high: number];
    readonly y: readonly [low: number, high: number];
  };
}

/** Standard deviation, in each coordinate, of the starts of seeds other than 0 about the surface's own. */
export const startDeviation = 0.1;

/** How far above the minimum a run has reached it. */
export const nearMinimum = 0.001;

/** A surface as a problem with one tensor `x` of its two coordinates, in float64. */
export function defineSurface(surface: Surface): ProblemDefinition {
  return defineProblem({
    title: surface.title,
    options: {},
    race: {
      steps: 500,
      testEvery: 500,
      seeds: [0, 1, 2],
      target: { metric: "loss", value: Math.min(...surface.minima.map(({ value }) => value)) + nearMinimum },
    },
    search: { seeds: [101, 102, 103], validation: 0, recorded: true },
    good: {
      metric: "loss",
      value: Math.min(...surface.minima.map(({ value }) => value)) + nearMinimum,
      because: `the minimum is ${Math.min(...surface.minima.map(({ value }) => value))}`,
    },
    make: () => ({
      dtype: "f64",
      flops: surface.flops,
      shapes: { x: [2] },
      examples: 0,
      batchSize: 0,
      initialise({ x }: Tensors, seed) {
        const random = createRandom(seed, "start");
        x?.set(surface.start.map((value) => (seed === 0 ? value : value + startDeviation * random.normal())));
      },
      evaluate({ x }: Tensors, _batch, grads: Tensors) {
        const [u = Number.NaN, v = Number.NaN] = x ?? [];
        grads.x?.set(surface.gradient(u, v));
        return surface.value(u, v);
      },
    }),
  });
}
