import type { Surface } from "./surface.ts";

/**
 * A saddle at the origin between two minima. The start lies almost on the line that leads into the saddle: the
 * gradient out of it is 0.001 there.
 */
export const saddle: Surface = {
  title: "A saddle between two minima",
  formula: "x^2 / 2 + y^4 / 4 - y^2 / 2",
  value: (x, y) => (x * x) / 2 + (y * y * y * y) / 4 - (y * y) / 2,
  gradient: (x, y) => [x, y * y * y - y],
  flops: 12,
  minima: [
    { x: 0, y: 1, value: -1 / 4 },
    { x: 0, y: -1, value: -1 / 4 },
  ],
  start: [-1.5, 0.001],
  view: { x: [-2, 2], y: [-1.75, 1.75] },
};
