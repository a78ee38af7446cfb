import { eigenvalues, gradientDescent, momentum, type Rule, transitionMatrix } from "downhill";
import { expect, test } from "vitest";
import { describeMode } from "./describe-mode.ts";

test.each<readonly [Rule, number, string]>([
  [gradientDescent(0.5), 1, "from one side"],
  [gradientDescent(0.5), 3, "changes sides at every step"],
  [gradientDescent(0.5), 5, "diverges, changes sides at every step"],
  [gradientDescent(0.5), 4, "neither grows nor shrinks, changes sides at every step"],
  // β = 0.25 and αλ = 1.25 make the trace 0: a quarter of a turn a step.
  [momentum({ lr: 1.25, beta: 0.25 }), 1, "oscillates, one swing in 4.00 steps"],
])("a mode in words", (rule, curvature, words) => {
  const [largest] = eigenvalues(transitionMatrix(rule, curvature));
  expect(largest && describeMode(largest)).toBe(words);
});
