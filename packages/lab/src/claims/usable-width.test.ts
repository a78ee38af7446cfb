import { expect, test } from "vitest";
import { halfDecades } from "./half-decades.ts";
import { usableWidth } from "./usable-width.ts";

test("half decades", () => {
  expect(halfDecades(-2, 2)).toEqual([0.1, 0.316, 1, 3.16, 10]);
});

test("a tent of slope 1 a decade is within a half of its top over one decade", () => {
  const rates = [0.001, 0.01, 0.1, 1, 10];
  const scores = rates.map((rate) => -Math.abs(Math.log10(rate) + 1));
  expect(usableWidth(rates, scores, 0.5)).toBeCloseTo(1, 12);
  expect(usableWidth(rates, scores, 1.25)).toBeCloseTo(2.5, 12);
});

test("the stretch ends with what was tried, at a divergence at once, and is the one around the best", () => {
  expect(usableWidth([1, 10, 100], [0, 0.1, 0], 0.2)).toBeCloseTo(2, 12);
  expect(usableWidth([1, 10, 100], [0, 0.1, Number.NEGATIVE_INFINITY], 0.2)).toBeCloseTo(1, 12);
  expect(usableWidth([1, 10, 100, 1000, 10_000], [0.95, 0, 0, 1, 0], 0.1)).toBeCloseTo(0.2, 12);
});

test("a best rate on an end is refused", () => {
  expect(() => usableWidth([1, 10], [0, 1], 0.1)).toThrow("the best rate, 10, lies on an end");
});
