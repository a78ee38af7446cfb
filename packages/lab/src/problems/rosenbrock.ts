import type { Surface } from "./surface.ts";

/** Rosenbrock 1960: a curved valley whose floor falls slowly. */
export const rosenbrock: Surface = {
  title: "Rosenbrock's banana valley",
  formula: "(1 - x)^2 + 100 (y - x^2)^2",
  value: (x, y) => (1 - x) ** 2 + 100 * (y - x * x) ** 2,
  gradient: (x, y) => [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)],
  flops: 22,
  minima: [{ x: 1, y: 1, value: 0 }],
  start: [-1.2, 1],
  view: { x: [-2, 2], y: [-1, 3] },
};
