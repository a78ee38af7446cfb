import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { mostDimensions, sobolPoints } from "./sobol.ts";
import { extendSpace, hyperAt, spaceOf, touchedEnd } from "./space.ts";

test("begins with the published points", () => {
  expect(sobolPoints(3, 5)).toEqual([
    [0, 0, 0],
    [0.5, 0.5, 0.5],
    [0.75, 0.25, 0.25],
    [0.25, 0.75, 0.75],
    [0.375, 0.375, 0.625],
  ]);
});

test("SciPy's sequence is the same in every dimension", ({ skip }) => {
  const script = `import json; from scipy.stats import qmc; print(json.dumps(qmc.Sobol(${mostDimensions}, scramble=False).random(256).tolist()))`;
  const run = spawnSync("/usr/bin/python3", ["-W", "ignore", "-c", script], { encoding: "utf8" });
  if (run.status !== 0 && process.env.CI) throw new Error(`SciPy is needed: ${run.stderr}`);
  if (run.status !== 0) return skip("no SciPy here");
  expect(sobolPoints(mostDimensions, 256)).toEqual(JSON.parse(run.stdout));
});

describe("shifted by a seed", () => {
  test("every power of two of points has one in each strip of each dimension", () => {
    for (const count of [4, 16, 64]) {
      const points = sobolPoints(mostDimensions, count, 7);
      for (let dimension = 0; dimension < mostDimensions; dimension++) {
        const strips = points.map((point) => Math.floor((point[dimension] ?? 0) * count));
        expect(new Set(strips).size).toBe(count);
      }
    }
  });

  test("is the same for the same seed, another for another, and never 0", () => {
    expect(sobolPoints(2, 8, 1)).toEqual(sobolPoints(2, 8, 1));
    expect(sobolPoints(2, 8, 1)).not.toEqual(sobolPoints(2, 8, 2));
    expect(Math.min(...sobolPoints(5, 64, 3).flat())).toBeGreaterThan(0);
  });
});

test.each([0, 1.5, mostDimensions + 1])("%d dimensions are refused", (dimensions) => {
  expect(() => sobolPoints(dimensions, 2)).toThrow(RangeError);
});

describe("a space", () => {
  const space = spaceOf(["lr", "beta1"]);

  test("is even in the logarithms of the rate and of 1 − β", () => {
    expect(hyperAt(space, [0, 0])).toEqual({ lr: 1e-4, beta1: 1 - 0.02 });
    const middle = hyperAt(space, [0.5, 0.5]);
    expect(middle.lr).toBeCloseTo(Math.sqrt(1e-4 * 10), 12);
    expect(1 - (middle.beta1 ?? 0)).toBeCloseTo(Math.sqrt(0.02 * 0.5), 12);
  });

  test("says where its best lies on an end, and goes on beyond it", () => {
    expect(touchedEnd(space, [0.05, 0.5])).toBe("low");
    expect(touchedEnd(space, [0.95, 0.5])).toBe("high");
    expect(touchedEnd(space, [0.5, 0])).toBeUndefined();
    expect(extendSpace(space, "high")[0]).toMatchObject({ low: 10, high: 1000 });
    expect(extendSpace(space, "low")[0]).toMatchObject({ low: 1e-6, high: 1e-4 });
  });

  test("has no range for a word it does not know", () => {
    expect(() => spaceOf(["gamma"])).toThrow("there is no usual range for gamma");
  });
});
