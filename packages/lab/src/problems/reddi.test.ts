import { gradientDescent } from "downhill";
import { expect, test } from "vitest";
import { readDataFile } from "../data/read-data-file.node.ts";
import { runOne } from "../race/run-one.ts";
import { makeProblem } from "./catalogue.ts";
import { meanSlope, rareSequence, slopeAt, theoremSequence } from "./reddi.ts";

const empty = new Uint32Array(0);

test("the slopes are the paper's: C, −1, −1 and 1010 in every 101st step, else −10", () => {
  expect([1, 2, 3, 4, 5, 6].map((t) => slopeAt(theoremSequence, t))).toEqual([3, -1, -1, 3, -1, -1]);
  expect([1, 2, 101, 102, 103].map((t) => slopeAt(rareSequence, t))).toEqual([1010, -10, -10, 1010, -10]);
  for (const sequence of [theoremSequence, rareSequence]) {
    const slopes = Array.from({ length: 3 * sequence.round }, (_, i) => slopeAt(sequence, i + 1));
    const mean = slopes.reduce((sum, slope) => sum + slope, 0) / slopes.length;
    expect(meanSlope(sequence)).toBeCloseTo(mean, 12);
  }
});

test("a step beyond the bounds is cut, and the next run starts its round afresh", async () => {
  const problem = await makeProblem({ name: "reddi" }, readDataFile);
  const x = Float64Array.of(0);
  const grads = { x: new Float64Array(1) };
  for (const _run of [1, 2]) {
    problem.initialise({ x }, 0);
    expect(problem.evaluate({ x }, empty, grads)).toBeCloseTo(1 / 3, 12);
    expect(grads.x[0]).toBe(3);
    x[0] = 7;
    expect(problem.evaluate({ x }, empty, grads)).toBeCloseTo(2 / 3, 12);
    expect(x[0]).toBe(1);
    expect(grads.x[0]).toBe(-1);
  }
});

test("gradient descent goes to the best point, in a race as in the paper", async () => {
  const problem = await makeProblem({ name: "reddi" }, readDataFile);
  const { losses, divergedAt } = await runOne(problem, gradientDescent(0.01), 3, { steps: 2000 });
  expect(divergedAt).toBeUndefined();
  // It is thrown from −1 by two small slopes at the most.
  expect(losses.at(-1)).toBeLessThanOrEqual((1 / 3) * 2 * 0.01 + 1e-12);
});

test("slopes that sum to less than 0 are refused: then −1 is not the best point", async () => {
  await expect(makeProblem({ name: "reddi", options: { large: 2 } }, readDataFile)).rejects.toThrow(
    "large has to be above (round − 1) · small",
  );
});
