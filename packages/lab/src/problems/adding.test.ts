import { adam, gradientDescent } from "downhill";
import { expect, test } from "vitest";
import { drawAddingSequences, gatherSequences, sliceSequences } from "../data/adding-sequences.ts";
import { readDataFile } from "../data/read-data-file.node.ts";
import { runOne } from "../race/run-one.ts";
import { makeProblem } from "./catalogue.ts";

test("a sequence has one mark in each half and the sum of the two marked numbers", () => {
  const length = 7;
  const { pairs, sums } = drawAddingSequences(200, length, 3);
  for (const [i, sum] of sums.entries()) {
    const own = pairs.subarray(i * 2 * length, (i + 1) * 2 * length);
    const marked = Array.from({ length }, (_, t) => t).filter((t) => own[2 * t + 1] === 1);
    expect(marked).toHaveLength(2);
    expect(marked.map((t) => t < 3)).toEqual([true, false]);
    expect(marked.reduce((total, t) => total + (own[2 * t] ?? Number.NaN), 0)).toBeCloseTo(sum, 6);
  }
});

test("sequences side by side are ordered by time", () => {
  const all = sliceSequences(
    { length: 2, pairs: Float32Array.of(9, 9, 9, 9, 1, 2, 3, 4, 5, 6, 7, 8), sums: Float32Array.of(9, 1, 2) },
    1,
    3,
  );
  expect([...all.sums]).toEqual([1, 2]);
  const into = new Float32Array(8);
  gatherSequences(all, Uint32Array.of(1, 0), into);
  expect([...into]).toEqual([5, 6, 1, 2, 7, 8, 3, 4]);
});

test.each(["adding-gru", "adding-lstm"])("%s: always saying 1 costs the variance, 1/6", async (name) => {
  const problem = await makeProblem({ name }, readDataFile);
  const params = Object.fromEntries(
    Object.entries(problem.shapes).map(([tensor, shape]) => [
      tensor,
      new Float32Array(shape.reduce((product, size) => product * size, 1)),
    ]),
  );
  params.bo?.fill(1);
  const score = await problem.test?.(params, "all");
  expect(score?.examples).toBe(1000);
  // The squared error of one sequence deviates by √(7/180) = 0.197, so the mean of 1,000 by 0.0062.
  expect(Math.abs(Number(score?.loss) - 1 / 6)).toBeLessThan(0.02);
});

test("50 steps apart: Adam learns to add within 350 steps, gradient descent with as many trials does not", async () => {
  const problem = await makeProblem({ name: "adding-gru", options: { batch: 16 } }, readDataFile);
  const finalLoss = async (rule: ReturnType<typeof adam>): Promise<number> => {
    const { tests, divergedAt } = await runOne(problem, rule, 1, { steps: 350 });
    return divergedAt === undefined ? Number(tests.at(-1)?.loss) : Number.POSITIVE_INFINITY;
  };
  const byAdam = [await finalLoss(adam({ lr: 0.01 })), await finalLoss(adam({ lr: 0.03 }))];
  const byDescent = [await finalLoss(gradientDescent(0.1)), await finalLoss(gradientDescent(0.5))];
  expect(Math.min(...byAdam)).toBeLessThan(0.01);
  expect(Math.min(...byDescent)).toBeGreaterThan(0.1);
}, 120_000);
