import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  constant,
  cosine,
  cosineRestarts,
  joined,
  linear,
  noam,
  oneCycle,
  polynomial,
  type Schedule,
  stepDecay,
  valueAt,
  warmup,
  warmupStableDecay,
} from "./schedule.ts";

const first = (schedule: Schedule, count: number) =>
  Array.from({ length: count }, (_, index) => valueAt(schedule, index + 1));

describe("by hand", () => {
  test.each([
    ["constant", constant(0.5), [0.5, 0.5, 0.5]],
    ["a step every 2", stepDecay(1, { factor: 0.5, every: 2 }), [1, 1, 0.5, 0.5, 0.25]],
    ["a line, then its end", linear(1, 0, 4), [1, 0.75, 0.5, 0.25, 0, 0, 0]],
    ["a square", polynomial(1, 0, 2, 2), [1, 0.25, 0]],
    ["warmup never begins at 0", warmup(4, constant(2)), [0.5, 1, 1.5, 2, 2]],
    ["warmup of one step", warmup(1, constant(2)), [2, 2]],
    ["joined begins its second part anew", joined(constant(3), 2, linear(1, 0, 2)), [3, 3, 1, 0.5, 0]],
    ["up, stable, down", warmupStableDecay(1, { up: 2, stable: 2, down: 2 }), [0.5, 1, 1, 1, 1, 0.5, 0]],
  ])("%s", (_name, schedule, expected) => {
    expect(first(schedule, expected.length)).toEqual(expected);
  });

  test("a cosine is half way down in the middle", () => {
    const [start, , middle, , end] = first(cosine(1, 0.2, 4), 5);
    expect(start).toBe(1);
    expect(middle).toBeCloseTo(0.6, 15);
    expect(end).toBe(0.2);
  });

  test("restarts begin at 0, 2, 6, 14 for a first cycle of 2 that doubles", () => {
    const values = first(cosineRestarts(1, 0, 2, 2), 31);
    expect(values.flatMap((value, s) => (value === 1 ? [s] : []))).toEqual([0, 2, 6, 14, 30]);
  });

  test("the Transformer's: up in 4,000 steps to 512^−0.5 · 4000^−0.5, then with the root of t", () => {
    const peak = 1 / Math.sqrt(512 * 4000);
    expect(valueAt(noam(512, 4000), 4000)).toBeCloseTo(peak, 15);
    expect(valueAt(noam(512, 4000), 2000)).toBeCloseTo(peak / 2, 15);
    expect(valueAt(noam(512, 4000), 16_000)).toBeCloseTo(peak / 2, 15);
  });
});

describe("for any numbers", () => {
  const amount = fc.double({ min: 1e-6, max: 10, noNaN: true });
  const count = fc.integer({ min: 3, max: 500 });

  test("restarts stay between start and end and each cycle begins at the start", () => {
    fc.assert(
      fc.property(
        amount,
        count,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 5 }),
        (start, length, growth, n) => {
          const schedule = cosineRestarts(start, 0, length, growth);
          const begin = growth === 1 ? n * length : (length * (growth ** n - 1)) / (growth - 1);
          expect(valueAt(schedule, begin + 1)).toBe(start);
          expect(valueAt(schedule, begin)).toBeLessThan(begin === 0 ? Number.POSITIVE_INFINITY : start);
        },
      ),
      { seed: 3, numRuns: 500 },
    );
  });

  test("a schedule is plain data", () => {
    fc.assert(
      fc.property(amount, count, (peak, length) => {
        for (const schedule of [
          warmup(length, cosine(peak, 0, length)),
          oneCycle(peak, length + 7),
          noam(64, length),
        ]) {
          const read = JSON.parse(JSON.stringify(schedule)) as Schedule;
          expect(first(read, 30)).toEqual(first(schedule, 30));
        }
      }),
      { seed: 4, numRuns: 100 },
    );
  });
});

test.each([
  [() => constant(Number.NaN), "constant: value is NaN"],
  [() => linear(1, 0, 0), "polynomial: steps is 0"],
  [() => cosineRestarts(1, 0, 10, 0.5), "cosineRestarts: growth is 0.5"],
  [() => oneCycle(1, 10, { share: 0 }), "leaves no step to rise"],
  [() => warmup(-1, constant(1)), "warmup: steps is -1"],
])("refusals %#", (make, message) => {
  expect(make).toThrow(message);
});
