import { adam, gradientDescent, momentum } from "downhill";
import { describe, expect, test } from "vitest";
import { readDataFile } from "../data/read-data-file.node.ts";
import type { Problem, Tensors } from "../problem.ts";
import { makeProblem } from "../problems/catalogue.ts";
import { runOne } from "./run-one.ts";

const κ = 100;
const dimension = 5;
const options = { condition: κ, dimension };
const quadratic = await makeProblem({ name: "quadratic", options }, readDataFile);
const digits = await makeProblem({ name: "digits" }, readDataFile);
const eigenvalues = Array.from({ length: dimension }, (_, i) => κ ** (i / (dimension - 1)));

/** The quadratic from another start. */
const startingAt = (start: readonly number[]): Problem => ({
  ...quadratic,
  initialise: ({ x }: Tensors) => x?.set(start),
});
const unit = (place: number): number[] => eigenvalues.map((_, i) => (i === place ? 1 : 0));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

describe("gradient descent on a quadratic", () => {
  test.each(eigenvalues.map((λ, place) => ({ λ, place })))(
    "from an eigenvector the curvature along every step is its eigenvalue, $λ",
    async ({ λ, place }) => {
      const plan = { steps: 4, diagnoseEvery: 1 };
      const { diagnoses } = await runOne(startingAt(unit(place)), gradientDescent({ lr: 0.001 }), 0, plan);
      expect(diagnoses.map(({ step }) => step)).toEqual([0, 1, 2, 3]);
      for (const { step, gradientNorm, updateRatio, effectiveRate, curvature, layers } of diagnoses) {
        expect(curvature).toBeCloseTo(λ, 9);
        expect(effectiveRate).toBeCloseTo(0.001, 12);
        expect(updateRatio).toBeCloseTo(0.001 * λ, 12);
        expect(gradientNorm).toBeCloseTo(λ * (1 - 0.001 * λ) ** step, 9);
        expect(layers).toEqual({ x: { gradientNorm, updateRatio } });
      }
    },
  );

  test("from all ones the curvature is the mean of the eigenvalues, weighted by their squares", async () => {
    const plan = { steps: 1, diagnoseEvery: 1 };
    const { diagnoses, losses } = await runOne(quadratic, gradientDescent({ lr: 0.001 }), 0, plan);
    expect(diagnoses).toHaveLength(1);
    const [squares, cubes] = [2, 3].map((power) => sum(eigenvalues.map((λ) => λ ** power)));
    expect(diagnoses[0]?.curvature).toBeCloseTo(Number(cubes) / Number(squares), 9);
    expect(diagnoses[0]?.gradientNorm).toBeCloseTo(Math.sqrt(Number(squares)), 9);
    expect(diagnoses[0]?.loss).toBe(losses[0]);
  });
});

test("Adam's first step moves every coordinate by its rate, whatever the gradient", async () => {
  const lr = 0.01;
  const { diagnoses } = await runOne(quadratic, adam({ lr }), 0, { steps: 3, diagnoseEvery: 2 });
  expect(diagnoses.map(({ step }) => step)).toEqual([0, 2]);
  // α g/(√g² + ε) on each of n coordinates, from all ones: ‖Δθ‖ = α √n, ‖θ‖ = √n.
  expect(diagnoses[0]?.updateRatio).toBeCloseTo(lr, 9);
  const slope = Math.sqrt(sum(eigenvalues.map((λ) => λ * λ)));
  expect(diagnoses[0]?.effectiveRate).toBeCloseTo((lr * Math.sqrt(dimension)) / slope, 9);
  // Along equal moves of all coordinates the second derivative is the plain mean of the eigenvalues.
  expect(diagnoses[0]?.curvature).toBeCloseTo(sum(eigenvalues) / dimension, 6);
});

test("momentum's steps grow to 1/(1 − β) times those of gradient descent", async () => {
  const flat: Problem = {
    ...quadratic,
    evaluate(_params, _batch, grads) {
      grads.x?.fill(2);
      return 1;
    },
  };
  const plan = { steps: 200, diagnoseEvery: 199 };
  const { diagnoses } = await runOne(flat, momentum({ lr: 0.01, beta: 0.9 }), 0, plan);
  expect(diagnoses[0]?.effectiveRate).toBeCloseTo(0.01, 9);
  expect(diagnoses[1]?.effectiveRate).toBeCloseTo(0.1, 6);
  expect(diagnoses[1]?.curvature).toBe(0);
});

describe("a network", () => {
  const rule = adam({ lr: 0.003 });

  test("has the same bits with diagnoses as without, and its norms by layer make up the whole", async () => {
    const { seconds: _, optimizerSeconds: _o, ...plain } = await runOne(digits, rule, 1, { steps: 60 });
    const {
      seconds: _s,
      optimizerSeconds: _p,
      ...looked
    } = await runOne(digits, rule, 1, { steps: 60, diagnoseEvery: 7 });
    expect({ ...looked, diagnoses: [] }).toEqual(plain);
    expect(looked.diagnoses.map(({ step }) => step)).toEqual([0, 7, 14, 21, 28, 35, 42, 49, 56]);
    for (const { step, loss, gradientNorm, layers } of looked.diagnoses) {
      expect(loss).toBe(plain.losses[step]);
      expect(Object.keys(layers)).toEqual(["w1", "b1", "w2", "b2", "w3", "b3"]);
      const squares = Object.values(layers).map((layer) => layer.gradientNorm ** 2);
      expect(Math.sqrt(sum(squares)) / gradientNorm).toBeCloseTo(1, 12);
    }
    expect(looked.diagnoses[0]?.layers.b1?.updateRatio).toBe(Number.POSITIVE_INFINITY);
  });

  test("that answers later is diagnosed alike", async () => {
    const later: Problem = {
      ...digits,
      evaluate: async (params, batch, grads) => {
        await Promise.resolve();
        return digits.evaluate(params, batch, grads);
      },
    };
    const plan = { steps: 9, diagnoseEvery: 4 };
    const [now, then] = [await runOne(digits, rule, 1, plan), await runOne(later, rule, 1, plan)];
    expect(then.diagnoses).toEqual(now.diagnoses);
  });

  test("curvature is the change of the slope along the step, by the losses", async () => {
    // f(θ + Δθ) − f(θ) is (g + g′)ᵀΔθ/2 up to third order; with gᵀΔθ = −α‖g‖² of gradient descent that gives the curvature.
    const lr = 1e-3;
    const after: number[] = [];
    const watched: Problem = {
      ...digits,
      evaluate(params, batch, grads) {
        const loss = digits.evaluate(params, batch, grads);
        after.push(Number(loss));
        return loss;
      },
    };
    const { diagnoses } = await runOne(watched, gradientDescent({ lr }), 1, { steps: 1, diagnoseEvery: 1 });
    const [before = Number.NaN, moved = Number.NaN] = after;
    const { gradientNorm = Number.NaN, curvature = Number.NaN } = diagnoses[0] ?? {};
    const predicted = -lr * gradientNorm ** 2 + (curvature * (lr * gradientNorm) ** 2) / 2;
    expect((moved - before) / predicted).toBeCloseTo(1, 2);
  });
});

test("a run that diverges keeps the diagnoses of the steps before", async () => {
  const run = await runOne(quadratic, gradientDescent({ lr: 3 / κ }), 0, { steps: 1000, diagnoseEvery: 10 });
  expect(run.divergedAt).toBeGreaterThan(20);
  expect(run.diagnoses).toHaveLength(Math.ceil(Number(run.divergedAt) / 10));
  const last = run.diagnoses.at(-1);
  // What is left is the largest eigenvalue's part.
  expect(last?.curvature).toBeCloseTo(κ, 6);
});

test("a stream is not diagnosed: another evaluation would be its next moment", async () => {
  const drift = await makeProblem({ name: "drift" }, readDataFile);
  const diagnosed = runOne(drift, gradientDescent({ lr: 0.01 }), 1, { steps: 5, diagnoseEvery: 1 });
  await expect(diagnosed).rejects.toThrow("single steps of drift cannot be diagnosed");
});
