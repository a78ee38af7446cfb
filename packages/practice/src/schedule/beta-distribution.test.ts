import { expect, test } from "vitest";
import { betaProbability, betaQuantile } from "./beta-distribution.ts";

const probabilities = [0.01, 0.05, 0.3, 0.5, 0.8, 0.95, 0.999];

test("where a or b is 1 the quantile is a root", () => {
  for (const p of probabilities)
    for (const a of [0.5, 1, 3, 17.5]) {
      expect(betaQuantile(a, 1, p)).toBeCloseTo(p ** (1 / a), 12);
      expect(betaQuantile(1, a, p)).toBeCloseTo(1 - (1 - p) ** (1 / a), 12);
    }
});

test("for whole a and b the probability is a tail of the binomial distribution", () => {
  const choose = (n: number, k: number): number => {
    let value = 1;
    for (let i = 1; i <= k; i++) value = (value * (n - k + i)) / i;
    return value;
  };
  for (const [a, b] of [
    [2, 3],
    [7, 1],
    [12, 30],
    [1, 9],
  ] as const)
    for (const x of [0.001, 0.1, 0.25, 0.5, 0.9, 0.99]) {
      const n = a + b - 1;
      let tail = 0;
      for (let k = a; k <= n; k++) tail += choose(n, k) * x ** k * (1 - x) ** (n - k);
      expect(betaProbability(a, b, x)).toBeCloseTo(tail, 12);
    }
});

test("Beta(½, ½) is the arcsine distribution", () => {
  for (const x of probabilities)
    expect(betaProbability(0.5, 0.5, x)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 12);
});
