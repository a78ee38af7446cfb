import { gradientDescent, momentum } from "downhill";
import { expect, test } from "vitest";
import { expectedLoss, judgeSmoothing } from "./claim.ts";
import { lossUnderNoise, updateMoments } from "./noisy-updates.ts";

const seeds = [21, 22, 23, 24];
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

test("updates have the mean and the variance of v = βv + αg", async () => {
  const moments = await updateMoments(momentum({ lr: 0.1, beta: 0.9 }), seeds);
  // Sum of β^k is 10, of β^2k 1/0.19.
  expect(mean(moments.map((one) => one.mean))).toBeCloseTo(1, 2);
  expect(mean(moments.map(({ variance }) => variance)) / (0.01 / 0.19)).toBeCloseTo(1, 1);
});

test("without noise updates do not vary", async () => {
  for (const { variance } of await updateMoments(momentum({ lr: 0.1, beta: 0.9 }), seeds, 0))
    expect(variance).toBeLessThan(1e-20);
});

test("the loss about the minimum is that of the recurrence's stationary covariance", async () => {
  expect(expectedLoss(0.1, 0)).toBeCloseTo(0.1 / (2 * 1.9), 12);
  // Iterates the covariance of (x_t, x_(t−1)) under x_(t+1) = φ x_t − β x_(t−1) − α ξ to its limit.
  const [lr, beta] = [0.05, 0.8];
  const φ = 1 + beta - lr;
  let [variance, before, covariance] = [0, 0, 0];
  for (let i = 0; i < 10_000; i++)
    [variance, before, covariance] = [
      φ * φ * variance - 2 * φ * beta * covariance + beta * beta * before + lr * lr,
      variance,
      φ * variance - beta * covariance,
    ];
  expect(expectedLoss(lr, beta)).toBeCloseTo(variance / 2, 9);
  expect(mean(await lossUnderNoise(gradientDescent({ lr: 0.1 }), seeds)) / expectedLoss(0.1, 0)).toBeCloseTo(
    1,
    1,
  );
});

test("the verdict turns with the updates and with the loss", () => {
  expect(judgeSmoothing(0.05, 0.5)).toEqual({ kind: "supported" });
  expect(judgeSmoothing(0.05, 1)).toMatchObject({ kind: "depends" });
  expect(judgeSmoothing(0.9, 0.5)).toEqual({ kind: "refuted" });
});
