import type { Surface } from "./surface.ts";

/** Beale 1958: plateaus between steep walls, so that one step size does not suit all of it. */
export const beale: Surface = {
  title: "Beale's function, plateaus and steep walls",
  formula: "(1.5 - x + xy)^2 + (2.25 - x + xy^2)^2 + (2.625 - x + xy^3)^2",
  value(x, y) {
    const [a, b, c] = residuals(x, y);
    return a * a + b * b + c * c;
  },
  gradient(x, y) {
    const [a, b, c] = residuals(x, y);
    return [
      2 * (a * (y - 1) + b * (y * y - 1) + c * (y * y * y - 1)),
      2 * x * (a + 2 * b * y + 3 * c * y * y),
    ];
  },
  flops: 40,
  minima: [{ x: 3, y: 0.5, value: 0 }],
  start: [1, 1],
  view: { x: [-1, 4.5], y: [-2, 2] },
};

function residuals(x: number, y: number): readonly [number, number, number] {
  return [1.5 - x + x * y, 2.25 - x + x * y * y, 2.625 - x + x * y * y * y];
}
