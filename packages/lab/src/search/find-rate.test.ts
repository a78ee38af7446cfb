import { adam, gradientDescent, momentum, rule } from "downhill";
import { expect, test } from "vitest";
import { readDataFile } from "../data/read-data-file.node.ts";
import type { Problem } from "../problem.ts";
import { makeProblem } from "../problems/catalogue.ts";
import { runOne } from "../race/run-one.ts";
import { findRate } from "./find-rate.ts";

const κ = 100;
const quadratic = await makeProblem({ name: "quadratic", options: { condition: κ } }, readDataFile);
const digits = await makeProblem({ name: "digits" }, readDataFile);

test("on the quadratic every loss is the closed form's, and the steepest direction grows from 2/λmax on", async () => {
  const { points, ended } = await findRate(quadratic, gradientDescent({}), { seed: 0 });
  const eigenvalues = Array.from({ length: 50 }, (_, i) => κ ** (i / 49));
  // From all ones, coordinate i is the product of 1 − rate λᵢ over the steps before.
  const coordinates = eigenvalues.map(() => 1);
  for (const [t, { rate, loss, smoothed }] of points.entries()) {
    expect(rate / (1e-7 * 10 ** (8 * (t / 100)))).toBeCloseTo(1, 12);
    const expected = eigenvalues.reduce((sum, λ, i) => sum + 0.5 * λ * (coordinates[i] ?? 0) ** 2, 0);
    expect(loss / expected, `step ${t}`).toBeCloseTo(1, 9);
    if (t === 0) expect(smoothed).toBe(loss);
    for (const [i, λ] of eigenvalues.entries()) coordinates[i] = (coordinates[i] ?? 0) * (1 - rate * λ);
  }
  expect(ended).toBe("rose");
  // Below 2/λmax all coordinates shrink; the loss rises again once the steepest has made up for that.
  const lowest = points.reduce((best, point) => (point.loss < best.loss ? point : best));
  expect(lowest.rate).toBeGreaterThan(2 / κ);
  expect(lowest.rate).toBeLessThan((2 / κ) * 10);
});

test("it starts where a race starts and sees its batches", async () => {
  const { points } = await findRate(digits, adam({}), { seed: 101, start: 1e-30, end: 2e-30 });
  // So small a rate moves nothing: the losses are those of the start on each batch.
  const run = await runOne(digits, gradientDescent({ lr: 1e-30 }), 101, { steps: points.length });
  expect(points.map(({ loss }) => loss)).toEqual(run.losses);
});

test("the smoothed loss is fastai's average: 0.98 of the past, corrected for its start", async () => {
  const { points } = await findRate(digits, momentum({}), { seed: 101 });
  let value = 0;
  for (const [t, { loss, smoothed }] of points.entries()) {
    value = 0.98 * value + 0.02 * loss;
    expect(smoothed / (value / (1 - 0.98 ** (t + 1)))).toBeCloseTo(1, 12);
  }
  const before = points.slice(0, -1).map(({ smoothed }) => smoothed);
  const last = points.at(-1)?.smoothed ?? 0;
  expect(last).toBeGreaterThan(4 * Math.min(...before));
  expect(Math.max(...before)).toBeLessThan(4 * Math.min(...before));
});

test("the same seed gives the same bits, another one others", async () => {
  const [a, b, c] = await Promise.all([101, 101, 102].map((seed) => findRate(digits, adam({}), { seed })));
  expect(a).toEqual(b);
  expect(c?.suggestions).not.toEqual(a?.suggestions);
});

test("the first tenth and the last five points are dropped", async () => {
  const { points, used, suggestions } = await findRate(digits, gradientDescent({}), { seed: 101 });
  expect(used).toEqual({ from: 10, to: points.length - 5 });
  const lowest = points.slice(used.from, used.to).reduce((a, b) => (b.smoothed < a.smoothed ? b : a));
  expect(suggestions?.minimum).toBe(lowest.rate / 10);
});

/** A loss of one number that says what it is told to. */
const scripted = (losses: readonly number[]): Problem => {
  let calls = 0;
  return {
    name: "scripted",
    title: "",
    dtype: "f64",
    shapes: { x: [1] },
    examples: 0,
    batchSize: 0,
    flops: 1,
    initialise: ({ x }) => x?.fill(1),
    evaluate: (_params, _batch, { x }) => {
      x?.fill(0);
      return losses[calls++] ?? 1;
    },
  };
};

test("a loss that is NaN ends it, and all points before it count, as fastai cuts at the first NaN", async () => {
  const test = await findRate(scripted([...Array(40).fill(1), Number.NaN]), adam({}), { seed: 1 });
  expect(test).toMatchObject({ ended: "diverged", evaluations: 41, used: { from: 10, to: 40 } });
});

test("four times a lowest loss below 0 means nothing: the test goes on", async () => {
  const test = await findRate(scripted(Array(100).fill(-1)), adam({}), { seed: 1 });
  expect(test).toMatchObject({ ended: "end", evaluations: 100 });
});

test("where it ends at once there is no suggestion", async () => {
  const test = await findRate(scripted([1, 1, 1e6]), adam({}), { seed: 1 });
  expect(test).toMatchObject({ ended: "rose", evaluations: 3, suggestions: undefined });
});

test.each([
  [adam({}), { start: 0 }, "above 0"],
  [adam({}), { start: 1, end: 0.1 }, "to a higher one"],
  [adam({}), { steps: 7 }, "steps is 7"],
  [rule("θ = θ − 0.1 g"), {}, "has no learning rate"],
])("refuses %#", async (chosen, options, message) => {
  await expect(findRate(quadratic, chosen, { seed: 101, ...options })).rejects.toThrow(message);
});
