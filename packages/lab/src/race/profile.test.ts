import { adam, gradientDescent, novograd } from "downhill";
import { describe, expect, test } from "vitest";
import { readDataFile } from "../data/read-data-file.node.ts";
import type { Problem } from "../problem.ts";
import { makeProblem } from "../problems/catalogue.ts";
import { profileSteps } from "./profile.ts";

function waste(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

/** A problem whose parts take times that are known. */
const slow: Problem = {
  name: "slow",
  title: "",
  dtype: "f32",
  shapes: { w: [100, 10], b: [10] },
  examples: 50,
  batchSize: 5,
  flops: 1000,
  initialise: ({ w, b }) => {
    w?.fill(1);
    b?.fill(1);
  },
  evaluate(_params, _batch, { w, b }) {
    waste(4);
    w?.fill(0);
    b?.fill(0);
    return 1;
  },
  test() {
    waste(20);
    return { loss: 1, accuracy: undefined, examples: 1 };
  },
};

describe("a profile", () => {
  test("finds the parts that take time, and nothing goes missing", async () => {
    const started = performance.now();
    const {
      steps,
      warmUp,
      milliseconds,
      test: testing,
      flops,
      gigaflops,
    } = await profileSteps(slow, adam({}), {
      seed: 1,
      steps: 30,
      testEvery: 10,
    });
    const elapsed = performance.now() - started;
    expect(steps).toBe(30);
    expect(warmUp).toBeGreaterThanOrEqual(10);
    expect(milliseconds.evaluation).toBeGreaterThanOrEqual(4);
    expect(milliseconds.evaluation).toBeLessThan(elapsed / steps);
    expect(testing?.milliseconds).toBeGreaterThanOrEqual(20);
    expect(milliseconds.tests).toBe((testing?.milliseconds ?? 0) / 10);
    for (const part of Object.values(milliseconds)) expect(part).toBeGreaterThanOrEqual(0);
    const rest = milliseconds.batch + milliseconds.checks + milliseconds.optimizer;
    expect(rest).toBeLessThan(milliseconds.evaluation);
    expect(flops).toBe(5000);
    // 5,000 operations in 4 ms or more.
    expect(gigaflops).toBeLessThanOrEqual(5000 / 4e6);
    expect(gigaflops).toBeGreaterThan(0);
  });

  test("counts bytes: 1,010 float32 parameters, their gradients and states", async () => {
    const options = { seed: 1, steps: 1, testEvery: 10 };
    const [plain, two, layered] = await Promise.all(
      [gradientDescent({}), adam({}), novograd({})].map((rule) => profileSteps(slow, rule, options)),
    );
    expect(plain?.memory).toEqual({ parameters: 4040, gradients: 4040, states: {} });
    expect(two?.memory.states).toEqual({ m: 4040, v: 4040 });
    // One second moment for each of two tensors, in float64.
    expect(layered?.memory.states).toEqual({ m: 4040, v: 16 });
    // Gradient descent reads θ and g and writes θ; Adam reads θ, g, m, v and writes θ, m, v.
    expect([plain?.bytesMoved, two?.bytesMoved]).toEqual([3 * 4040, 7 * 4040]);
  });

  test("without data there is one evaluation a step and no test", async () => {
    const quadratic = await makeProblem({ name: "quadratic" }, readDataFile);
    const found = await profileSteps(quadratic, adam({}), { seed: 1, steps: 100, testEvery: 500 });
    expect(found).toMatchObject({ flops: 200, test: undefined, divergedAt: undefined });
    expect(found.milliseconds.tests).toBe(0);
  });

  test("a run that diverges at once has nothing to measure, and one that does later is cut", async () => {
    const quadratic = await makeProblem({ name: "quadratic" }, readDataFile);
    const options = { seed: 1, steps: 100, testEvery: 500 };
    await expect(profileSteps(quadratic, gradientDescent(10), options)).rejects.toThrow(
      "a lower learning rate",
    );
    let calls = 0;
    const breaking: Problem = {
      ...slow,
      evaluate: (...given) => (++calls > 100 ? Number.NaN : slow.evaluate(...given)),
    };
    const { steps, divergedAt, warmUp } = await profileSteps(breaking, adam({}), { ...options, steps: 200 });
    expect(warmUp + steps).toBe(101);
    expect(divergedAt).toBe(steps);
  });
});
