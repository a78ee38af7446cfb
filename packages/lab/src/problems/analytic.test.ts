import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { centralDifferences } from "../central-differences.ts";
import { readDataFile } from "../data/read-data-file.node.ts";
import type { Tensors } from "../problem.ts";
import { makeProblem } from "./catalogue.ts";
import { surfaces } from "./surfaces.ts";

const empty = new Uint32Array(0);

describe.each(Object.entries(surfaces))("%s", (_name, { value, gradient, minima, start, view }) => {
  test("the gradient is the slope of the value", async () => {
    const points = fc.tuple(
      fc.double({ min: view.x[0], max: view.x[1], noNaN: true }),
      fc.double({ min: view.y[0], max: view.y[1], noNaN: true }),
    );
    await fc.assert(
      fc.asyncProperty(points, async (point) => {
        const loss = ({ x }: Tensors) => value(x?.[0] ?? Number.NaN, x?.[1] ?? Number.NaN);
        const slopes = (await centralDifferences(loss, { x: Float64Array.from(point) }, 1e-5)).x ?? [];
        for (const [i, slope] of gradient(...point).entries()) {
          expect(Math.abs((slopes[i] ?? Number.NaN) - slope)).toBeLessThan(1e-5 * (1 + Math.abs(slope)));
        }
      }),
      { seed: 11, numRuns: 100 },
    );
  });

  test("the stated minima are minima: flat there, as deep as stated, nowhere in view deeper", () => {
    for (const { x, y, value: depth } of minima) {
      expect(value(x, y)).toBeCloseTo(depth, 12);
      for (const slope of gradient(x, y)) expect(Math.abs(slope)).toBeLessThan(1e-12);
    }
    const depth = Math.min(...minima.map((minimum) => minimum.value));
    const [width, height] = [view.x[1] - view.x[0], view.y[1] - view.y[0]];
    for (let i = 0; i <= 200; i++) {
      for (let j = 0; j <= 200; j++) {
        const found = value(view.x[0] + (width * i) / 200, view.y[0] + (height * j) / 200);
        expect(found).toBeGreaterThanOrEqual(depth - 1e-12);
      }
    }
  });

  test("it starts in view, and not at a minimum", () => {
    expect(start[0]).toBeGreaterThanOrEqual(view.x[0]);
    expect(start[0]).toBeLessThanOrEqual(view.x[1]);
    expect(start[1]).toBeGreaterThanOrEqual(view.y[0]);
    expect(start[1]).toBeLessThanOrEqual(view.y[1]);
    expect(value(...start)).toBeGreaterThan(Math.min(...minima.map((minimum) => minimum.value)) + 0.1);
  });
});

test("the quadratic is half the sum of λ x², its gradient λ x, its λ from 1 to the condition number", async () => {
  const options = { condition: 1000, dimension: 4 };
  const problem = await makeProblem({ name: "quadratic", options }, readDataFile);
  const grads = { x: new Float64Array(4) };
  expect(problem.evaluate({ x: Float64Array.of(1, 1, 1, 1) }, empty, grads)).toBeCloseTo(1111 / 2, 9);
  for (const [i, eigenvalue] of [1, 10, 100, 1000].entries()) expect(grads.x[i]).toBeCloseTo(eigenvalue, 9);
  problem.evaluate({ x: Float64Array.of(2, 0, 0, -3) }, empty, grads);
  expect(grads.x[0]).toBe(2);
  expect(grads.x[3]).toBeCloseTo(-3000, 9);
});

test("the quadratic starts at ones for seed 0, and as far out in another direction for other seeds", async () => {
  const problem = await makeProblem({ name: "quadratic" }, readDataFile);
  const starts = [0, 1, 2, 1].map((seed) => {
    const x = new Float64Array(50);
    problem.initialise({ x }, seed);
    return x;
  });
  expect([...(starts[0] ?? [])]).toEqual(new Array(50).fill(1));
  for (const x of starts) expect(x.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(50, 9);
  expect(starts[1]).toEqual(starts[3]);
  expect(starts[1]).not.toEqual(starts[2]);
});

test("rotated, the quadratic is the same in other coordinates: gradient descent takes the same losses", async () => {
  const lossesOf = async (rotated: number): Promise<readonly number[]> => {
    const problem = await makeProblem({ name: "quadratic", options: { rotated } }, readDataFile);
    const x = new Float64Array(50);
    const grads = { x: new Float64Array(50) };
    problem.initialise({ x }, 3);
    return Array.from({ length: 20 }, () => {
      const loss = Number(problem.evaluate({ x }, empty, grads));
      for (let i = 0; i < 50; i++) x[i] = (x[i] ?? 0) - 0.01 * (grads.x[i] ?? 0);
      return loss;
    });
  };
  const [plain, rotated] = [await lossesOf(0), await lossesOf(1)];
  for (const [i, loss] of rotated.entries()) expect(loss / (plain[i] ?? Number.NaN)).toBeCloseTo(1, 9);
});

test("rotated, no coordinate is an axis: the gradient of one reaches all", async () => {
  const problem = await makeProblem(
    { name: "quadratic", options: { rotated: 1, dimension: 6 } },
    readDataFile,
  );
  const loss = (params: Tensors) => problem.evaluate(params, empty, { x: new Float64Array(6) });
  const params = { x: Float64Array.of(1, 0, 0, 0, 0, 0) };
  const grads = { x: new Float64Array(6) };
  problem.evaluate(params, empty, grads);
  const slopes = (await centralDifferences(loss, params, 1e-4)).x ?? [];
  for (const [i, slope] of grads.x.entries()) {
    expect(Math.abs(slope)).toBeGreaterThan(1e-3);
    expect(slopes[i]).toBeCloseTo(slope, 6);
  }
  await expect(
    makeProblem({ name: "quadratic", options: { rotated: 1, dimension: 5000 } }, readDataFile),
  ).rejects.toThrow("rotated, it has to be at most 1000");
});

test("gradient descent at 2/(1 + κ) contracts as theory says: (κ − 1)/(κ + 1) a step", async () => {
  const problem = await makeProblem({ name: "quadratic" }, readDataFile);
  const x = new Float64Array(50).fill(1);
  const grads = { x: new Float64Array(50) };
  const first = Number(problem.evaluate({ x }, empty, grads));
  for (let step = 0; step < 400; step++) {
    problem.evaluate({ x }, empty, grads);
    for (let i = 0; i < 50; i++) x[i] = (x[i] ?? 0) - (2 / 101) * (grads.x[i] ?? 0);
  }
  const last = Number(problem.evaluate({ x }, empty, grads));
  // The loss falls with the square of the contraction; the middle eigenvalues are gone by then.
  expect((last / first) ** (1 / 800)).toBeCloseTo(99 / 101, 2);
});
