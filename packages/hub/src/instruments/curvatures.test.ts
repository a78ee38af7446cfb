import { surfaces } from "@downhill/lab/problems/surfaces";
import { expect, test } from "vitest";
import { curvaturesAt, nearestMinimum } from "./curvatures.ts";

test.each([
  // Second derivatives by hand: [xx, xy, yy].
  ["ravine", 0, 0, [1 / 10, 0, 2]],
  ["saddle", 0, 1, [1, 0, 2]],
  ["rosenbrock", 1, 1, [802, -400, 200]],
  ["himmelblau", 3, 2, [74, 20, 34]],
] as const)("curvatures of %s at (%d, %d)", (name, x, y, [xx, xy, yy]) => {
  const [least, most] = curvaturesAt(surfaces[name], x, y);
  expect((least + most) / (xx + yy)).toBeCloseTo(1, 7);
  expect((least * most) / (xx * yy - xy * xy)).toBeCloseTo(1, 6);
});

test("the nearest of four minima", () => {
  expect(nearestMinimum(surfaces.himmelblau, -3, 3)).toMatchObject({ x: -2.805118086952745 });
});
