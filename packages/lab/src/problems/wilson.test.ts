import { expect, test } from "vitest";
import { centralDifferences } from "../central-differences.ts";
import { readDataFile } from "../data/read-data-file.node.ts";
import { createRandom } from "../random.ts";
import { makeProblem } from "./catalogue.ts";

const options = { n: 10, p: 0.6 };
const all = Uint32Array.from({ length: options.n }, (_, i) => i);

/** The examples as the paper prints them, every feature written out. */
const features = Array.from({ length: 10 }, (_, i) => {
  const answer = i < 6 ? 1 : -1;
  const row = [answer, 1, 1, ...new Array<number>(50).fill(0)];
  for (let j = 0; j < (answer > 0 ? 1 : 5); j++) row[3 + 5 * i + j] = 1;
  return { answer, row };
});

test("the loss is the mean squared error on the written out features, its gradient the slope", async () => {
  const problem = await makeProblem({ name: "wilson", options }, readDataFile);
  const random = createRandom(1, "start");
  const w = Float64Array.from({ length: 53 }, () => random.normal());
  const grads = { w: new Float64Array(53) };
  const unused = { w: new Float64Array(53) };
  for (const batch of [all, Uint32Array.of(2, 7, 9)]) {
    const errors = [...batch].map((i) => {
      const { answer = Number.NaN, row = [] } = features[i] ?? {};
      return row.reduce((sum, feature, j) => sum + feature * (w[j] ?? 0), 0) - answer;
    });
    const mean = errors.reduce((sum, error) => sum + error * error, 0) / errors.length;
    expect(problem.evaluate({ w }, batch, grads)).toBeCloseTo(mean, 12);
    const slopes = await centralDifferences((params) => problem.evaluate(params, batch, unused), { w }, 1e-3);
    for (const [j, slope] of grads.w.entries()) expect(slopes.w?.[j]).toBeCloseTo(slope, 8);
  }
});

test("held-out examples have the three shared features alone", async () => {
  const problem = await makeProblem({ name: "wilson", options }, readDataFile);
  const w = new Float64Array(53).fill(0.25);
  // Equal weights say +1 to everybody: 0.75 where the answer is 1, 0.25 where it is −1.
  expect(await problem.test?.({ w }, "all")).toEqual({
    loss: (6 * 0.25 ** 2 + 4 * 1.25 ** 2) / 10,
    accuracy: 0.6,
    examples: 10,
    wrong: [6, 7, 8, 9],
  });
  w.set([1, 0.1, 0.1]);
  expect(await problem.test?.({ w }, "sample")).toMatchObject({ accuracy: 1 });
  w.fill(0);
  expect(await problem.test?.({ w }, "sample")).toMatchObject({ accuracy: 0 });
});
