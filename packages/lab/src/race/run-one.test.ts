import { adam, chain, gradientDescent, momentum, swa } from "downhill";
import { expect, test } from "vitest";
import { readDataFile } from "../data/read-data-file.node.ts";
import type { Problem } from "../problem.ts";
import { makeProblem } from "../problems/catalogue.ts";
import type { RunRecord } from "./result.ts";
import type { RunCheckpoint } from "./run-checkpoint.ts";
import { runOne } from "./run-one.ts";

const κ = 100;
const quadratic = await makeProblem({ name: "quadratic", options: { condition: κ } }, readDataFile);
const digits = await makeProblem({ name: "digits" }, readDataFile);

test("gradient descent needs as many steps as its closed form says", async () => {
  // From all ones at the best step 2/(1 + κ), coordinate i is (1 − 2λᵢ/(1 + κ))^k after k steps.
  const eigenvalues = Array.from({ length: 50 }, (_, i) => κ ** (i / 49));
  const lossAt = (k: number): number =>
    eigenvalues.reduce((sum, λ) => sum + 0.5 * λ * (1 - (2 * λ) / (1 + κ)) ** (2 * k), 0);
  const value = lossAt(0) * 1e-6;
  let expected = 0;
  while (lossAt(expected) > value) expected += 1;

  const rule = gradientDescent({ lr: 2 / (1 + κ) });
  const run = await runOne(quadratic, rule, 0, { steps: 400, target: { metric: "loss", value } });
  expect(run.stepsToTarget).toBe(expected);
  for (const k of [0, 1, 50, 399]) expect((run.losses[k] ?? 0) / lossAt(k)).toBeCloseTo(1, 9);
  expect(run.losses).toHaveLength(400);
  expect(run.tests).toEqual([]);
  expect(run.divergedAt).toBeUndefined();
});

test("momentum at Polyak's values is faster, in the ratio of the square roots", async () => {
  const root = Math.sqrt(κ);
  const target = { metric: "loss", value: 1e-9 } as const;
  const plain = await runOne(quadratic, gradientDescent({ lr: 2 / (1 + κ) }), 0, { steps: 1000, target });
  const rule = momentum({ lr: (2 / (root + 1)) ** 2, beta: ((root - 1) / (root + 1)) ** 2 });
  const fast = await runOne(quadratic, rule, 0, { steps: 1000, target });
  // Rates (√κ − 1)/(√κ + 1) and (κ − 1)/(κ + 1): ten times fewer steps, less what the double root costs.
  const ratio = Number(plain.stepsToTarget) / Number(fast.stepsToTarget);
  expect(ratio).toBeGreaterThan(5);
  expect(ratio).toBeLessThan(10);
});

test("a target that is not reached is a miss, not a number", async () => {
  const plan = { steps: 20, target: { metric: "loss", value: 1e-9 } } as const;
  const run = await runOne(quadratic, gradientDescent({ lr: 0.001 }), 0, plan);
  expect(run.stepsToTarget).toBeUndefined();
  expect(run.secondsToTarget).toBeUndefined();
});

test("a step beyond 2/L diverges: the step is recorded and the run ends", async () => {
  const lr = 3 / κ;
  const run = await runOne(quadratic, gradientDescent({ lr }), 0, { steps: 1000 });
  // The largest eigenvalue's part grows by |1 − lr κ| = 2 a step, its loss by 4, past 10³⁰ from κ/2.
  expect(run.divergedAt).toBe(Math.ceil(Math.log(1e30 / (κ / 2)) / Math.log(4)));
  expect(run.losses).toHaveLength(run.divergedAt ?? -1);
  expect(run.losses.every(Number.isFinite)).toBe(true);
});

test("a gradient that is not finite is a divergence too, and so are such parameters", async () => {
  const withGradient = (value: number): Problem => ({
    ...quadratic,
    evaluate(_params, _batch, grads) {
      grads.x?.fill(value);
      return 1;
    },
  });
  const huge = await runOne(withGradient(1e300), gradientDescent({ lr: 1e300 }), 0, { steps: 5 });
  expect(huge.divergedAt).toBe(1);
  expect(huge.losses).toEqual([1]);
  const nan = await runOne(withGradient(Number.NaN), gradientDescent(), 0, { steps: 5 });
  expect(nan.divergedAt).toBe(0);
  expect(nan.losses).toEqual([]);
});

test("digits are learned, tested at the start, at intervals and at the end", async () => {
  const target = { metric: "accuracy", value: 0.85 } as const;
  const run = await runOne(digits, adam({ lr: 0.003 }), 1, { steps: 150, testEvery: 60, target });
  expect(run.tests.map(({ step }) => step)).toEqual([0, 60, 120, 150]);
  expect(run.tests.map(({ examples }) => examples)).toEqual([360, 360, 360, 360]);
  expect(run.tests[0]?.accuracy).toBeLessThan(0.35);
  expect(run.tests.at(-1)?.accuracy).toBeGreaterThan(0.9);
  expect([60, 120, 150]).toContain(run.stepsToTarget);
  expect(run.seconds).toBeGreaterThanOrEqual(run.optimizerSeconds);
});

test("a rule that averages is tested at its average, as it says itself", async () => {
  // Constant gradient 1 at rate 1: θ is 10 − t after t steps, and the mean of those is 10 − (t + 1)/2.
  const mean = chain(gradientDescent({ lr: 1 }), swa());
  const seen: number[] = [];
  const flat: Problem = {
    ...quadratic,
    initialise: ({ x }) => x?.fill(10),
    evaluate(_params, _batch, grads) {
      grads.x?.fill(1);
      return 1;
    },
    test({ x }) {
      seen.push(x?.[0] ?? Number.NaN);
      return { loss: 1, accuracy: undefined, examples: 1 };
    },
  };
  await runOne(flat, mean, 0, { steps: 5, testEvery: 3 });
  expect(seen).toEqual([10, 10 - 4 / 2, 10 - 6 / 2]);
});

test("a seed gives the same run again; rules of one seed see the same first batch", async () => {
  const plan = { steps: 10 };
  const once = await runOne(digits, adam(), 5, plan);
  const again = await runOne(digits, adam(), 5, plan);
  const other = await runOne(digits, gradientDescent(), 5, plan);
  const otherSeed = await runOne(digits, adam(), 6, plan);
  expect(again.losses).toEqual(once.losses);
  expect(other.losses[0]).toBe(once.losses[0]);
  expect(otherSeed.losses[0]).not.toBe(once.losses[0]);
});

test("a run that is broken off goes on from any checkpoint to the same bits", async () => {
  const plan = {
    steps: 1500,
    testEvery: 250,
    diagnoseEvery: 100,
    target: { metric: "loss", value: 0.2 } as const,
  };
  const bitsOf = ({ losses, tests, diagnoses, stepsToTarget, divergedAt }: Omit<RunRecord, "entrant">) => ({
    losses,
    tests,
    diagnoses,
    stepsToTarget,
    divergedAt,
  });
  const rule = adam({ lr: 0.003 });
  const made: RunCheckpoint[] = [];
  const checkpoints = { seconds: 0, keep: (checkpoint: RunCheckpoint) => void made.push(checkpoint) };
  const whole = await runOne(digits, rule, 1, plan, { checkpoints });
  expect(whole.stepsToTarget).toBeGreaterThan(0);
  expect(made.length).toBeGreaterThan(0);
  for (const from of [made[0], made.at(-1)]) {
    const seen: number[] = [];
    const rest = await runOne(digits, rule, 1, plan, {
      from,
      onProgress: ({ step }) => void seen.push(step),
    });
    expect(bitsOf(rest)).toEqual(bitsOf(whole));
    expect(seen[0]).toBeGreaterThan(from?.step ?? Number.NaN);
    expect(rest.seconds).toBeGreaterThan((from?.log.milliseconds.evaluation ?? Number.NaN) / 1000);
  }
});

test("a signal ends the run, and progress is told on the way", async () => {
  const stop = new AbortController();
  const seen: number[] = [];
  const run = runOne(
    quadratic,
    gradientDescent({ lr: 1e-6 }),
    0,
    { steps: 1e9 },
    {
      signal: stop.signal,
      onProgress({ step, finished }) {
        expect(finished).toBe(false);
        seen.push(step);
        if (seen.length === 2) stop.abort(new Error("enough"));
      },
    },
  );
  await expect(run).rejects.toThrow("enough");
  expect(seen).toHaveLength(2);
});
