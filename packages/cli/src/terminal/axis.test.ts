import { formatTick, roundTicks } from "@downhill/lab";
import { expect, test } from "vitest";
import { linearScale, logScale } from "./axis.ts";

test("a log scale of two decades has ticks at 1, 2, 5", () => {
  const scale = logScale(0.04, 2.5);
  expect(scale.ticks).toEqual([0.05, 0.1, 0.2, 0.5, 1, 2]);
  expect(scale.place(0.04)).toBe(0);
  expect(scale.place(2.5)).toBe(1);
  expect(scale.place(Math.sqrt(0.04 * 2.5))).toBeCloseTo(0.5, 12);
  expect(scale.place(0)).toBe(-Infinity);
});

test("a long log scale has a tick every few decades", () => {
  expect(logScale(1e-9, 100).ticks).toEqual([1e-8, 1e-6, 1e-4, 1e-2, 1, 100]);
  expect(logScale(0.001, 9).ticks).toEqual([0.001, 0.01, 0.1, 1]);
});

test("a log scale within a decade has round ticks", () => {
  expect(logScale(1.2, 3.9).ticks).toEqual([2, 3]);
  expect(logScale(1.9, 4.1).ticks).toEqual([2, 2.5, 3, 3.5, 4]);
});

test("a scale over one value has room around it", () => {
  const { low, high } = logScale(3, 3);
  expect([low, high]).toEqual([1.5, 6]);
  expect(linearScale(3, 3).place(3)).toBe(0.5);
});

test("linear ticks are round", () => {
  expect(linearScale(-78, 4).ticks).toEqual([-60, -40, -20, 0]);
  expect(roundTicks(0, 600, 6)).toEqual([0, 100, 200, 300, 400, 500, 600]);
  expect(roundTicks(0, 0.3, 3)).toEqual([0, 0.1, 0.2, 0.3]);
});

test("ticks in few characters", () => {
  expect([0.001, 0.5, 20, 10000, 1e-6, 2e9].map(formatTick)).toEqual([
    "0.001",
    "0.5",
    "20",
    "10,000",
    "1e-6",
    "2e9",
  ]);
});
