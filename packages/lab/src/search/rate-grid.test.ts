import { expect, test } from "vitest";
import { bestPlace, nextPlace, placeBelow, rateAt } from "./rate-grid.ts";

const row = (from: number, scores: readonly number[]) =>
  scores.map((score, i) => ({ place: from + i, score }));
const diverged = Number.POSITIVE_INFINITY;

test("rates are 1 and 3 times powers of ten, exactly", () => {
  expect([-8, -7, -3, -2, -1, 0, 1, 2].map(rateAt)).toEqual([1e-4, 3e-4, 0.03, 0.1, 0.3, 1, 3, 10]);
});

test("the place below a rate is the highest of the grid that is not above it", () => {
  for (let place = -20; place < 10; place++) {
    expect(placeBelow(rateAt(place))).toBe(place);
    expect(placeBelow(rateAt(place) * 1.001)).toBe(place);
    expect(placeBelow(rateAt(place) * 0.999)).toBe(place - 1);
  }
});

test("the best is the lowest score, of equal ones the lowest rate", () => {
  expect(bestPlace(row(-4, [3, 1, 2])).place).toBe(-3);
  expect(bestPlace(row(-4, [3, 1, 1])).place).toBe(-3);
  expect(bestPlace(row(-4, [3, diverged, 5])).place).toBe(-4);
});

test("a best on an end has to be passed; inside, the nearer end goes on", () => {
  expect(nextPlace(row(-4, [1, 2, 3]))).toEqual({ place: -5, needed: true });
  expect(nextPlace(row(-4, [3, 2, 1]))).toEqual({ place: -1, needed: true });
  expect(nextPlace(row(-4, [3, 2, 1, 2]))).toEqual({ place: 0, needed: false });
  expect(nextPlace(row(-4, [3, 1, 2, 4]))).toEqual({ place: -5, needed: false });
});

test("where everything diverged, the way is down", () => {
  expect(nextPlace(row(-4, [diverged, diverged, diverged]))).toEqual({ place: -5, needed: true });
});
