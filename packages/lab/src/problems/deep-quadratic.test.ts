import { expect, test } from "vitest";
import { centralDifferences } from "../central-differences.ts";
import { readDataFile } from "../data/read-data-file.node.ts";
import type { ProblemSpec } from "../problem.ts";
import { createRandom } from "../random.ts";
import { makeProblem } from "./catalogue.ts";
import { deepDimension } from "./deep-quadratic.ts";
import { randomRotation } from "./random-rotation.ts";

const empty = new Uint32Array(0);

const deep = (options: ProblemSpec["options"] = {}) =>
  makeProblem({ name: "deep-quadratic", options }, readDataFile);

test.each([0, 1])("the gradient is the slope of the loss, rotated %d", async (rotated) => {
  const problem = await deep({ rotated });
  const x = new Float64Array(deepDimension);
  problem.initialise({ x }, 5);
  const grads = { x: new Float64Array(deepDimension) };
  problem.evaluate({ x }, empty, grads);
  const unused = { x: new Float64Array(deepDimension) };
  const slopes = await centralDifferences((params) => problem.evaluate(params, empty, unused), { x }, 1e-3);
  for (const [i, slope] of grads.x.entries()) expect(slopes.x?.[i]).toBeCloseTo(slope, 7);
});

test("turning the coordinates keeps the spectrum: 90 eigenvalues below 1, 10 from 30 to 60", async () => {
  const [along, turned] = await Promise.all([hessianOf(0), hessianOf(1)]);
  const eigenvalues = along.map((row, i) => row[i] ?? Number.NaN);
  expect(eigenvalues.filter((λ) => λ > 0 && λ < 1)).toHaveLength(90);
  expect(eigenvalues.filter((λ) => λ > 30 && λ < 60)).toHaveLength(10);
  // The sums of the first three powers of the eigenvalues, as traces of powers of the matrix.
  for (const power of [1, 2, 3]) {
    const sum = eigenvalues.reduce((total, λ) => total + λ ** power, 0);
    expect(traceOfPower(turned, power) / sum).toBeCloseTo(1, 10);
  }
  expect(Math.abs(turned[0]?.[1] ?? 0)).toBeGreaterThan(0.01);
});

test("a rotation keeps lengths and angles", () => {
  const rows = randomRotation(30, createRandom(2, "data"));
  for (const [i, a] of rows.entries())
    for (const [j, b] of rows.entries())
      expect(a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0)).toBeCloseTo(i === j ? 1 : 0, 12);
});

test("noise is the seed's: it starts afresh with each run, and is as wide as asked for", async () => {
  const problem = await deep({ noise: 1, scale: 3 });
  const x = new Float64Array(deepDimension);
  const at0 = (seed: number, evaluations: number): number[] => {
    problem.initialise({ x }, seed);
    x.fill(0);
    return Array.from({ length: evaluations }, () => {
      const grads = { x: new Float64Array(deepDimension) };
      expect(problem.evaluate({ x }, empty, grads)).toBe(0);
      return [...grads.x];
    }).flat();
  };
  const noise = at0(4, 100);
  expect(at0(4, 100)).toEqual(noise);
  expect(at0(5, 100)).not.toEqual(noise);
  const variance = noise.reduce((sum, value) => sum + value * value, 0) / noise.length;
  // 10,000 draws: a standard error of 1.4 % of the variance.
  expect(Math.abs(variance / 9 - 1)).toBeLessThan(0.05);
});

async function hessianOf(rotated: number): Promise<number[][]> {
  const problem = await deep({ rotated });
  return Array.from({ length: deepDimension }, (_, i) => {
    const x = new Float64Array(deepDimension);
    x[i] = 1;
    const grads = { x: new Float64Array(deepDimension) };
    problem.evaluate({ x }, empty, grads);
    return [...grads.x];
  });
}

function traceOfPower(matrix: readonly number[][], power: number): number {
  let product: number[][] = matrix.map((_, i) => matrix.map((_, j) => (i === j ? 1 : 0)));
  for (let k = 0; k < power; k++)
    product = product.map((row) =>
      matrix.map((_, j) => row.reduce((sum, value, l) => sum + value * (matrix[l]?.[j] ?? 0), 0)),
    );
  return product.reduce((sum, row, i) => sum + (row[i] ?? 0), 0);
}
