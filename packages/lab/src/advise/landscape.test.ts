import { expect, test } from "vitest";
import { readDataFile } from "../data/read-data-file.node.ts";
import type { Problem } from "../problem.ts";
import { makeProblem } from "../problems/catalogue.ts";
import { createRandom } from "../random.ts";
import { measureCurvature } from "./curvature.ts";
import { landscapeEvaluations, lookAround } from "./landscape.ts";
import { measureNoise } from "./noise-scale.ts";
import type { Point } from "./point.ts";

/** ½ ‖θ − x‖² over examples x that are drawn once: the gradient of an example is θ − x, so both parts are known exactly. */
const [dimension, examples, batchSize] = [5, 200, 4];
const random = createRandom(3, "data");
const data = Array.from({ length: examples }, () =>
  Array.from({ length: dimension }, () => 2 * random.normal()),
);
const cloud: Problem = {
  name: "cloud",
  title: "",
  dtype: "f64",
  shapes: { θ: [dimension] },
  examples,
  batchSize,
  flops: 1,
  initialise: ({ θ }) => θ?.fill(1),
  evaluate({ θ = new Float64Array() }, batch, { θ: gradient = new Float64Array() }) {
    gradient.fill(0);
    for (const index of batch)
      for (let k = 0; k < dimension; k++)
        gradient[k] = (gradient[k] ?? 0) + ((θ[k] ?? 0) - (data[index]?.[k] ?? 0)) / batch.length;
    return 1;
  },
};

function pointOf(problem: Problem, values: Readonly<Record<string, readonly number[]>>): Point {
  const params = Object.fromEntries(
    Object.entries(values).map(([name, own]) => [name, Float64Array.from(own)]),
  );
  const grads = Object.fromEntries(
    Object.entries(values).map(([name, own]) => [name, new Float64Array(own.length)]),
  );
  return { problem, params, grads };
}

test("the noise scale is the trace of the covariance over the squared gradient", async () => {
  const columns = Array.from({ length: dimension }, (_, k) => data.map((row) => row[k] ?? 0));
  const means = columns.map((column) => column.reduce((sum, x) => sum + x, 0) / examples);
  const variance = columns.reduce(
    (sum, column, k) => sum + column.reduce((all, x) => all + (x - (means[k] ?? 0)) ** 2, 0) / examples,
    0,
  );
  const signal = means.reduce((sum, mean) => sum + (1 - mean) ** 2, 0);
  const found = await measureNoise(pointOf(cloud, { θ: Array(dimension).fill(1) }), 1, 4000);
  // 16,000 draws: the estimates are within about 1 %, and 5 % is far beyond that.
  expect(Math.abs(found.variance / variance - 1)).toBeLessThan(0.05);
  expect(Math.abs(found.signal / signal - 1)).toBeLessThan(0.05);
  expect(found.scale).toBe(found.variance / found.signal);
  expect(found.sizes.θ).toBeCloseTo(Math.sqrt(signal / dimension), 1);
});

test("at the minimum noise is all there is", async () => {
  const means = Array.from(
    { length: dimension },
    (_, k) => data.reduce((sum, row) => sum + (row[k] ?? 0), 0) / examples,
  );
  const found = await measureNoise(pointOf(cloud, { θ: means }), 1, 400);
  expect(found.scale).toBeGreaterThan(1000);
});

test("without data two gradients that agree show that there is no noise", async () => {
  const quadratic = await makeProblem(
    { name: "quadratic", options: { dimension: 2, condition: 10 } },
    readDataFile,
  );
  const found = await measureNoise(pointOf(quadratic, { x: [3, 1] }), 1, 16);
  expect(found).toEqual({ batches: 2, signal: 109, variance: 0, scale: 0, sizes: { x: Math.sqrt(109 / 2) } });
});

/** λ θ²/2 with normal noise of standard deviation 3 on the gradient, from a stream that each start begins anew. */
function noisySlope(λ: number): Problem {
  let stream = createRandom(0, "noise");
  return {
    ...cloud,
    examples: 0,
    batchSize: 0,
    initialise({ θ }, seed) {
      stream = createRandom(seed, "noise");
      θ?.fill(1);
    },
    evaluate({ θ = new Float64Array() }, _batch, { θ: gradient = new Float64Array() }) {
      for (let k = 0; k < dimension; k++) gradient[k] = λ * (θ[k] ?? 0) + 3 * stream.normal();
      return 1;
    },
  };
}

test("noise without data is seen, and does not blur the curvature", async () => {
  const point = pointOf(noisySlope(7), { θ: Array(dimension).fill(1) });
  const found = await measureNoise(point, 1, 4000);
  expect(Math.abs(found.variance / (9 * dimension) - 1)).toBeLessThan(0.05);
  expect(Math.abs(found.signal / (49 * dimension) - 1)).toBeLessThan(0.05);
  const { largest, smallest } = await measureCurvature(point, 1, 4);
  expect(largest).toBeCloseTo(7, 5);
  expect(smallest).toBeCloseTo(7, 5);
});

test.each([
  // Hessian of Rosenbrock's function: [[2 − 400 y + 1200 x², −400 x], [−400 x, 200]].
  ["rosenbrock", [-1.2, 1], [1330, 480, 200]],
  ["rosenbrock", [1, 1], [802, -400, 200]],
  // The quadratic's eigenvalues are its options.
  ["quadratic", [0.3, -2], [1, 0, 10]],
] as const)("on %s at %j both ends of the spectrum are the closed form's", async (name, at, [a, b, c]) => {
  const options = name === "quadratic" ? { options: { dimension: 2, condition: 10 } } : {};
  const problem = await makeProblem({ name, ...options }, readDataFile);
  const { largest, smallest } = await measureCurvature(pointOf(problem, { x: at }), 1, 12);
  const root = Math.sqrt(((a - c) / 2) ** 2 + b * b);
  expect(largest / ((a + c) / 2 + root)).toBeCloseTo(1, 4);
  expect(smallest / ((a + c) / 2 - root)).toBeCloseTo(1, 3);
});

test("with many eigenvalues the quotients stay within the spectrum", async () => {
  const quadratic = await makeProblem({ name: "quadratic" }, readDataFile);
  const { largest, smallest } = await measureCurvature(pointOf(quadratic, { x: Array(50).fill(1) }), 1, 8);
  expect(largest).toBeGreaterThan(80);
  expect(largest).toBeLessThanOrEqual(100 * (1 + 1e-6));
  expect(smallest).toBeGreaterThanOrEqual(1 - 1e-6);
  expect(smallest).toBeLessThan(10);
});

test("a look costs what it says, changes nothing that was looked at, and is the same each time", async () => {
  const digits = await makeProblem({ name: "digits" }, readDataFile);
  let calls = 0;
  const counted: Problem = {
    ...digits,
    evaluate(...given) {
      calls += 1;
      return digits.evaluate(...given);
    },
  };
  const first = await lookAround(counted, 101);
  expect(first.evaluations).toBe(calls);
  expect(calls).toBe(landscapeEvaluations);
  expect(first.curvature.largest).toBeGreaterThan(0);
  expect(first.noise.scale).toBeGreaterThan(0);
  expect(await lookAround(digits, 101)).toEqual(first);
});
