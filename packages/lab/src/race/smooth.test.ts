import { expect, test } from "vitest";
import { createSmoother, smoothing } from "./smooth.ts";

test("a constant loss is smoothed to itself from the first step", () => {
  const smooth = createSmoother(true);
  for (let i = 0; i < 100; i++) expect(smooth(0.7)).toBeCloseTo(0.7, 12);
});

test("it is the average with weights that fall by the constant, divided by their sum", () => {
  const losses = [3, 1, 4, 1, 5];
  const smooth = createSmoother(true);
  let last = Number.NaN;
  for (const loss of losses) last = smooth(loss);
  const weights = losses.map((_, i) => smoothing ** (losses.length - 1 - i));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const average = losses.reduce((sum, loss, i) => sum + loss * (weights[i] ?? 0), 0) / total;
  expect(last).toBeCloseTo(average, 12);
});

test("a loss without batches is left as it is", () => {
  const smooth = createSmoother(false);
  expect([3, 1, 4].map(smooth)).toEqual([3, 1, 4]);
});
