import type { Surface } from "./surface.ts";

/** An axis-aligned quadratic with condition number 20: steep across, flat along. */
export const ravine: Surface = {
  title: "A straight ravine, 20 times as steep across as along",
  formula: "x^2 / 20 + y^2",
  value: (x, y) => (x * x) / 20 + y * y,
  gradient: (x, y) => [x / 10, 2 * y],
  flops: 6,
  minima: [{ x: 0, y: 0, value: 0 }],
  start: [-7, 2],
  view: { x: [-10, 10], y: [-5, 5] },
};
