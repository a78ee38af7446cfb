import { gradientDescent } from "downhill";
import { expect, test } from "vitest";
import { judgeChanges } from "./claim.ts";
import { prepareTracking } from "./track-drift.ts";

const seeds = Array.from({ length: 10 }, (_, i) => i + 1);

// For normal inputs the squared distance D of x ← x − α (φ·x − y) φ obeys
// E D' = (1 − 2α + α² (d + 2)) E D + α² d σ² + d q² (Feuer & Weinstein 1985), with q the deviation of a walk's step.
test.each([
  ["a target that stands", 0, 0],
  ["a target that walks", 1, 0.02],
])("gradient descent settles where the recurrence does: %s", async (_name, regime, walk) => {
  const [lr, d, noise] = [0.02, 20, 0.1];
  const errors = await prepareTracking(regime, seeds)({ make: gradientDescent }, lr);
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  // Before the step the target has moved on; after it, which is what is measured, the distance has shrunk by the factor.
  const factor = 1 - 2 * lr + lr ** 2 * (d + 2);
  const settled = (lr ** 2 * d * noise ** 2 + factor * d * walk ** 2) / (1 - factor);
  expect(Math.abs(mean / settled - 1)).toBeLessThan(0.05);
});

test.each([
  ["supported", [2, 2, 2]],
  ["refuted", [1.2, 0.5, 1]],
  ["depends", [0.5, 0.9, 8]],
])("the verdict is %s where it should be", (kind, lows) => {
  expect(judgeChanges(lows.map((low) => ({ low }))).kind).toBe(kind);
});
