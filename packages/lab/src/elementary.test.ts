import { describe, expect, test } from "vitest";
import { exp, log, tanh } from "./elementary.ts";
import { createRandom } from "./random.ts";

const { uniform } = createRandom(1, "data");

/** Numbers of both signs and of sizes from 2^low to 2^high, evenly over the exponents. */
function spread(low: number, high: number): readonly number[] {
  return Array.from(
    { length: 20_000 },
    (_, i) => (i % 2 === 0 ? 1 : -1) * 2 ** (low + (high - low) * uniform()) * (1 + uniform()),
  );
}

/** Distance in units of the last place of `b`. */
function ulps(a: number, b: number): number {
  if (a === b) return 0;
  const exponent = Math.max(Math.floor(Math.log2(Math.abs(b))), -1022);
  return Math.abs(a - b) / 2 ** (exponent - 52);
}

test("they are within two units in the last place of the engine's own", () => {
  // Each of the two may be off by nearly one.
  for (const x of spread(-40, 9.3)) expect(ulps(exp(x), Math.exp(x)), `exp(${x})`).toBeLessThan(2);
  for (const x of spread(-1070, 1023))
    if (x > 0) expect(ulps(log(x), Math.log(x)), `log(${x})`).toBeLessThan(2);
  for (const x of spread(-40, 6)) expect(ulps(tanh(x), Math.tanh(x)), `tanh(${x})`).toBeLessThan(3);
});

test("near 1 the logarithm is its series", () => {
  for (const f of [2 ** -20, -(2 ** -21), 2 ** -30]) {
    const series = f - f ** 2 / 2 + f ** 3 / 3 - f ** 4 / 4;
    expect(ulps(log(1 + f), series)).toBeLessThan(2);
  }
});

describe("at the ends", () => {
  test.each([
    [exp, 0, 1],
    [exp, 1, Math.E],
    [exp, -1000, 0],
    [exp, 1000, Number.POSITIVE_INFINITY],
    [exp, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [exp, Number.NEGATIVE_INFINITY, 0],
    [exp, Number.NaN, Number.NaN],
    [exp, 709.79, Number.POSITIVE_INFINITY],
    [exp, -745.14, 0],
    [log, 1, 0],
    [log, 0, Number.NEGATIVE_INFINITY],
    [log, -1, Number.NaN],
    [log, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [log, Number.NaN, Number.NaN],
    [tanh, 0, 0],
    [tanh, -0, -0],
    [tanh, 30, 1],
    [tanh, Number.NEGATIVE_INFINITY, -1],
    [tanh, Number.NaN, Number.NaN],
  ])("%o of %d is %d", (f, x, value) => {
    expect(f(x)).toBe(value);
  });
});
