import type { Surface } from "./surface.ts";

/** Himmelblau 1972: four minima of one depth; the start and the rule choose among them. */
export const himmelblau: Surface = {
  title: "Himmelblau's function, four equal minima",
  formula: "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
  value: (x, y) => (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2,
  gradient(x, y) {
    const [a, b] = [x * x + y - 11, x + y * y - 7];
    return [4 * x * a + 2 * b, 2 * a + 4 * y * b];
  },
  flops: 22,
  minima: [
    { x: 3, y: 2, value: 0 },
    { x: -2.805118086952745, y: 3.131312518250573, value: 0 },
    { x: -3.779310253377747, y: -3.283185991286169, value: 0 },
    { x: 3.584428340330492, y: -1.848126526964404, value: 0 },
  ],
  start: [0, 0],
  view: { x: [-5, 5], y: [-5, 5] },
};
