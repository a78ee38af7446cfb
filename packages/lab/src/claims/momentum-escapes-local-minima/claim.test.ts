import { gradientDescent, momentum } from "downhill";
import { expect, test } from "vitest";
import { judgeEscapes } from "./claim.ts";
import {
  barrier,
  localMinimum,
  outerRim,
  rippledValley,
  shareAtGlobalMinimum,
  starts,
} from "./rippled-valley.ts";

test("the valley has its top, its local minimum and its rim where a fine scan finds them", () => {
  const scan = Array.from({ length: 100_000 }, (_, i) => i / 10_000);
  const turns = scan.filter(
    (x, i) =>
      i > 0 &&
      (rippledValley(x) - rippledValley(x - 1e-4)) * (rippledValley(x + 1e-4) - rippledValley(x)) < 0,
  );
  expect(turns).toHaveLength(2);
  for (const [i, x] of [barrier, localMinimum].entries())
    expect(Math.abs((turns[i] ?? 0) - x)).toBeLessThan(2e-4);
  expect(rippledValley(outerRim)).toBeCloseTo(rippledValley(barrier), 12);
});

test("a short step cannot leave a basin, for its energy only falls", async () => {
  for (const rule of [gradientDescent({ lr: 0.1 }), momentum({ lr: 0.1, beta: 0.9 })]) {
    expect(await shareAtGlobalMinimum(rule, starts.below)).toBe(0);
    expect(await shareAtGlobalMinimum(rule, starts.home)).toBe(1);
  }
  expect(await shareAtGlobalMinimum(gradientDescent({ lr: 0.1 }), starts.above)).toBe(0);
});

test("with noise off nothing is drawn, and with noise the seed counts", async () => {
  const rule = gradientDescent({ lr: 1 });
  expect(await shareAtGlobalMinimum(rule, starts.below, 0, 1)).toBe(0);
  expect(await shareAtGlobalMinimum(rule, starts.below, 3, 1)).toBeGreaterThan(0);
});

test("the verdict turns with where momentum gains", () => {
  expect(judgeEscapes(0.6, 0.2)).toEqual({ kind: "supported" });
  expect(judgeEscapes(0.6, 0)).toMatchObject({ kind: "depends" });
  expect(judgeEscapes(0.05, 0)).toEqual({ kind: "refuted" });
});
