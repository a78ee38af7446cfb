import { expect, test } from "vitest";
import { createRunLog } from "./run-log.ts";

const score = (accuracy: number | undefined) => ({ loss: 1, accuracy, examples: 10 });

test("a loss target is reached by the smoothed loss, not by one lucky batch", () => {
  const log = createRunLog({ metric: "loss", value: 0.5 }, true);
  // Average of the first two: (0.98 · 2 + 0.1) / 1.98 = 1.04. Four low losses later the average is below a half.
  for (const loss of [2, 0.1, 0.1, 0.1, 0.1, 0.1]) log.addLoss(loss);
  expect(log.finish(1, undefined)).toMatchObject({ stepsToTarget: 4, secondsToTarget: 0 });
});

test("an accuracy target is reached at the first test that is good enough", () => {
  const log = createRunLog({ metric: "accuracy", value: 0.9 }, true);
  log.addLoss(0.01);
  log.addTest(score(0.89), 100);
  log.addTest(score(0.9), 200);
  log.addTest(score(0.95), 300);
  expect(log.finish(1, undefined).stepsToTarget).toBe(200);
  expect(log.accuracy).toBe(0.95);
});

test("what is never reached is undefined, and so is the accuracy of what has none", () => {
  const log = createRunLog({ metric: "accuracy", value: 0.9 }, true);
  log.addTest(score(undefined), 100);
  expect(log.finish(7, 3)).toMatchObject({ seed: 7, divergedAt: 3, stepsToTarget: undefined });
});
