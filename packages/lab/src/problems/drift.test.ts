import { expect, test } from "vitest";
import { centralDifferences } from "../central-differences.ts";
import { readDataFile } from "../data/read-data-file.node.ts";
import { makeProblem } from "./catalogue.ts";
import { createDriftStream, squaredDistance, writeErrorGradient } from "./drift.ts";

const empty = new Uint32Array(0);
const dimension = 20;

test("the gradient is the slope of half the squared error of the observation", async () => {
  const { inputs, answer } = createDriftStream(3, { regime: 1, dimension, change: 1 })();
  const x = inputs.map((_, i) => i / 10 - 1);
  const gradient = new Float64Array(dimension);
  writeErrorGradient({ inputs, answer }, x, gradient);
  const halfSquare = (point: ArrayLike<number> = []) =>
    (inputs.reduce((sum, input, i) => sum + input * (point[i] ?? 0), 0) - answer) ** 2 / 2;
  const slopes = await centralDifferences((params) => halfSquare(params.x), { x }, 1e-3);
  for (const [i, slope] of gradient.entries()) expect(slopes.x?.[i]).toBeCloseTo(slope, 7);
});

test.each([0, 3])("the loss is the mean over what could have come, regime %d", (regime) => {
  const next = createDriftStream(8, { regime, dimension, change: 1e9 });
  const x = new Float64Array(dimension).fill(0.5);
  const draws = 20_000;
  let sum = 0;
  let expected = 0;
  for (let i = 0; i < draws; i++) {
    const { inputs, answer, target, scale } = next();
    sum += (inputs.reduce((total, input, j) => total + input * (x[j] ?? 0), 0) - answer) ** 2 / 2;
    expected = (scale ** 2 * squaredDistance(x, target) + 0.01) / 2;
  }
  // The square of a normal number varies by √2 of its mean: a standard error of 1 %.
  expect(Math.abs(sum / draws / expected - 1)).toBeLessThan(0.04);
});

test.each([
  [0, 0, 1],
  // A walk of 0.02 a step for 100 steps in 20 coordinates: 100 · 0.02² · 20.
  [1, 0.8, 1],
  [2, 40, 1],
  [3, 40, 10],
])(
  "regime %d moves the target by about %d and has inputs of %d before the change",
  (regime, moved, before) => {
    let total = 0;
    const seeds = 100;
    for (let seed = 0; seed < seeds; seed++) {
      const next = createDriftStream(seed, { regime, dimension, change: 50 });
      const first = next();
      expect(first.scale).toBe(before);
      const start = first.target.slice();
      let last = first;
      for (let i = 0; i < 100; i++) last = next();
      expect(last.scale).toBe(1);
      total += squaredDistance(start, last.target);
    }
    // A sum of 20 squares varies by √(2/20): over 100 seeds, 3 %.
    expect(Math.abs(total / seeds - moved)).toBeLessThanOrEqual(0.12 * moved);
  },
);

test("a run starts its stream afresh", async () => {
  const problem = await makeProblem({ name: "drift" }, readDataFile);
  const x = new Float64Array(dimension);
  const lossesOf = (seed: number): number[] => {
    problem.initialise({ x }, seed);
    const grads = { x: new Float64Array(dimension) };
    return [1, 2, 3].map(() => {
      const loss = Number(problem.evaluate({ x }, empty, grads));
      for (let i = 0; i < dimension; i++) x[i] = (x[i] ?? 0) - 0.01 * (grads.x[i] ?? 0);
      return loss;
    });
  };
  const losses = lossesOf(1);
  expect(lossesOf(2)).not.toEqual(losses);
  expect(lossesOf(1)).toEqual(losses);
});
