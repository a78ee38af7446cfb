import { convergenceFactor, gradientDescent, momentum } from "downhill";
import { describe, expect, test } from "vitest";
import { raceConditions, raceConditionsOf } from "./condition-race.ts";
import { correctionRatio, runCorrection } from "./correction.ts";
import { describeDescent, factorOf, runDescent } from "./descent.ts";
import { describeMomentum, overshootOf, polyakChoice, radiusOf, runMomentum } from "./momentum.ts";
import { measureDecay } from "./quadratic.ts";
import { runScaling } from "./scaling.ts";
import { curvesAfter, sweepQuadratic, sweepRates } from "./sweep.ts";

describe("predictions are the rules' own", () => {
  test.each([0.01, 0.5, 1, 1.9, 2.5])("gradient descent at αλ = %d", (product) => {
    expect(factorOf(product / 7, 7)).toBeCloseTo(
      convergenceFactor(gradientDescent(product / 7), 7) ?? Number.NaN,
      12,
    );
  });

  test.each([
    [0.01, 0.9],
    [0.3, 0.5],
    [1, 0],
    [2.5, 0.3],
    [3.79, 0.9],
    [3.9, 0.9],
  ])("momentum at αλ = %d, β = %d", (product, beta) => {
    const known = convergenceFactor(momentum({ lr: product / 7, beta }), 7) ?? Number.NaN;
    expect(radiusOf(product, beta)).toBeCloseTo(known, 9);
  });

  test.each([4, 25, 100])("no α and β on a grid are better than Polyak's at κ = %d", (condition) => {
    const { alpha, beta, factor } = polyakChoice(condition);
    expect(Math.max(radiusOf(alpha, beta), radiusOf(alpha * condition, beta))).toBeCloseTo(factor, 6);
    for (let a = 0.05; a < 4; a += 0.05)
      for (let b = 0; b < 1; b += 0.02)
        expect(Math.max(radiusOf(a / condition, b), radiusOf(a, b))).toBeGreaterThan(factor - 1e-9);
  });
});

describe("measurements come to the predictions", () => {
  test.each([
    [0.05, 20],
    [0.0952, 20],
    [0.11, 20],
    [1, 1],
  ])("gradient descent at α = %d, κ = %d", (alpha, condition) => {
    for (const { predicted, measured } of runDescent(alpha, condition).modes)
      expect(measured).toBeCloseTo(predicted, 6);
  });

  test.each([
    [0.006, 0.8, 50],
    [0.04, 0.81, 50],
    [0.1, 0.9, 10],
  ])("momentum at α = %d, β = %d, κ = %d", (alpha, beta, condition) => {
    for (const { predicted, measured } of runMomentum(alpha, beta, condition).modes)
      expect(measured).toBeCloseTo(predicted, 2);
  });

  test("the overshoot that the claim has in closed form", () => {
    // αλ = 0.01, β = 0.9: 0.153156…, as Goh's recurrence gives it.
    expect(overshootOf(runMomentum(0.01, 0.9, 1).x)).toBeCloseTo(0.1531560751, 9);
  });

  test("RMSprop's first step and its effective rate", () => {
    const run = runScaling(0.02, 0.99, 1e-8, 50);
    expect(run.first.x.inside).toBeCloseTo(0.2, 6);
    expect(run.first.y.inside).toBeCloseTo(0.2, 6);
    // Gradients of 1 and 25 at the start.
    expect((run.rateX[0] ?? 0) / (run.rateY[0] ?? 1)).toBeCloseTo(25, 4);
  });

  test("Adam's uncorrected steps are the ratio, and its corrected ones α", () => {
    const { measured } = runCorrection(0.9, 0.95);
    for (const [index, length] of measured.uncorrected.entries())
      expect(length).toBeCloseTo(correctionRatio(0.9, 0.95, index + 1), 5);
    for (const length of measured.corrected) expect(length).toBeCloseTo(1, 5);
  });

  test("a run that reaches the minimum at once, and one that leaves every scale", () => {
    expect(measureDecay([1, 0, 0, 0, 0, 0, 0, 0])).toBe(0);
    // It passes 0 exactly on its way.
    expect(
      measureDecay(Array.from({ length: 121 }, (_, t) => 0.9 ** t * ([1, 0, -1, 0][t % 4] ?? 0))),
    ).toBeCloseTo(0.9, 9);
    expect(measureDecay(Array.from({ length: 240 }, (_, t) => 50 ** t))).toBeCloseTo(50, 6);
  });
});

test("sentences say divergence with its step, and never NaN", () => {
  expect(describeDescent(runDescent(3, 100))).toContain("thousandfold by step 2");
  expect(describeDescent(runDescent(0.1, 20))).toContain("keeps its size");
  for (const a of [0.02, 1, 4.9])
    for (const b of [0, 0.5, 0.99])
      for (const k of [1, 10, 100])
        expect(describeMomentum(runMomentum(a / k, b, k))).not.toMatch(/NaN|Infinity/);
});

test("at the limit, at 1/λmax and just beyond, table and sentence agree", () => {
  for (let condition = 1; condition <= 100; condition++) {
    const atLimit = runDescent(2 / condition, condition);
    expect(describeDescent(atLimit)).toContain("keeps its size");
    expect(atLimit.modes[1]?.manner).toBe("changing sign, as large as before");
    const inOne = runDescent(1 / condition, condition).modes[1];
    expect([inOne?.predicted, inOne?.measured, inOne?.manner]).toEqual([0, 0, "gone in one step"]);
    expect(describeMomentum(runMomentum(3 / condition, 0.5, condition))).toContain("keeps its size");
  }
  // 0.0667 is 2/30 in three digits, and beyond it: |1 − 0.0667 · 30| = 1.001.
  expect(describeDescent(runDescent(0.0667, 30))).toContain("grows 1.0010 times a step");
});

test("Polyak's point is met where swings are slow, and a slow swing is measured as √β", () => {
  for (const condition of [4, 50, 100]) {
    const { alpha, beta, factor } = polyakChoice(condition);
    for (const { predicted, measured } of runMomentum(alpha, beta, condition).modes) {
      expect(predicted).toBeCloseTo(factor, 6);
      expect(measured).toBeCloseTo(factor, 1);
    }
  }
  // αλ = 2e-4 and β = 0.97 swing once in some 600 steps.
  for (const { measured } of runMomentum(0.002, 0.97, 100).modes)
    expect(measured).toBeCloseTo(Math.sqrt(0.97), 2);
});

test("the race over condition numbers follows theory: κ for gradient descent, none along the axes for the adaptive rules", async () => {
  const race = await raceConditionsOf({ degrees: 0, beta: 0.9 }, { inPage: false });
  const stepsAt = (name: keyof typeof race, condition: number): number =>
    race[name][raceConditions.indexOf(condition)]?.steps ?? Number.NaN;
  // At the best rate the factor is (κ − 1)/(κ + 1); the grid of rates costs up to a quarter.
  for (const condition of [30, 100, 300]) {
    const ideal = Math.log(0.01) / Math.log((condition - 1) / (condition + 1));
    expect(stepsAt("gradientDescent", condition) / ideal).toBeGreaterThan(0.85);
    expect(stepsAt("gradientDescent", condition) / ideal).toBeLessThan(1.3);
  }
  for (const name of ["rmsprop", "adam"] as const)
    expect(new Set(race[name].map((best) => best?.steps)).size).toBe(1);
});

test("the sweep's wall of gradient descent is 2/λmax", async () => {
  const { curves } = curvesAfter(await sweepQuadratic(400, false), 400);
  const points = curves.find(({ name }) => name === "gradientDescent")?.points ?? [];
  for (const [index, { score }] of points.entries()) {
    const rate = sweepRates[index] ?? 0;
    if (rate < 0.9 * (2 / 50)) expect(score).toBeLessThan(1);
    if (rate > 1.1 * (2 / 50)) expect(score === null || score > 1).toBe(true);
  }
});
