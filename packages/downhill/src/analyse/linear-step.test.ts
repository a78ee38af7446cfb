import { describe, expect, test } from "vitest";
import { adam } from "../rules/adam.ts";
import { gradientDescent } from "../rules/gradient-descent.ts";
import { momentum } from "../rules/momentum.ts";
import { eigenvalues } from "./eigenvalues.ts";
import { convergenceFactor, transitionMatrix, whyNotLinear } from "./linear-step.ts";

describe("the factor of convergence on a quadratic", () => {
  test.each([0.1, 1, 1.9, 2.1])("gradient descent at α λ = %d: |1 − α λ|", (product) => {
    expect(convergenceFactor(gradientDescent(0.5), product / 0.5)).toBeCloseTo(Math.abs(1 - product), 10);
  });

  test.each([
    [0.3, 1],
    [0.9, 2],
    [0.99, 0.5],
  ])("heavy ball with complex roots at β = %d: √β whatever α and λ", (beta, curvature) => {
    expect(convergenceFactor(momentum({ beta, lr: 0.5 }), curvature)).toBeCloseTo(Math.sqrt(beta), 8);
  });

  test("Polyak's α and β on curvatures from 0.1 to 2 give √β, and nothing beside them is faster", () => {
    const [least, most] = [0.1, 2];
    const lr = (2 / (Math.sqrt(most) + Math.sqrt(least))) ** 2;
    const root = (Math.sqrt(most / least) - 1) / (Math.sqrt(most / least) + 1);
    const worst = (alpha: number, beta: number): number =>
      Math.max(
        ...[least, most].map((h) => convergenceFactor(momentum({ lr: alpha, beta }), h) ?? Number.NaN),
      );
    // A double root, which rounding splits.
    expect(worst(lr, root ** 2)).toBeCloseTo(root, 5);
    for (const [a, b] of [
      [1.02, 1],
      [0.98, 1],
      [1, 1.02],
      [1, 0.98],
    ] as const)
      expect(worst(a * lr, b * root ** 2)).toBeGreaterThan(root);
  });

  test("Adam has none, and it says why", () => {
    expect(convergenceFactor(adam(), 1)).toBeUndefined();
    expect(whyNotLinear(adam())).toBe("its step is not linear in θ and its states");
  });
});

test("heavy ball's matrix has the roots of z² − (1 + β − αλ) z + β", () => {
  const [alpha, beta, curvature] = [0.1, 0.8, 3];
  const [first, second] = eigenvalues(transitionMatrix(momentum(), curvature, { lr: alpha, beta }));
  expect((first?.real ?? 0) + (second?.real ?? 0)).toBeCloseTo(1 + beta - alpha * curvature, 12);
  expect((first?.size ?? 0) * (second?.size ?? 0)).toBeCloseTo(beta, 12);
});
