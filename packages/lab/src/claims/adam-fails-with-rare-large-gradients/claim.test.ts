import { expect, test } from "vitest";
import { judgeRegrets } from "./claim.ts";

const regrets = (...perStep: readonly number[]) =>
  perStep.map((value, i) => ({ steps: 10 ** i, perStep: value }));

test.each([
  ["supported", regrets(1, 0.3), regrets(1, 0.05), regrets(1, 0.2)],
  ["depends", regrets(1, 0.3), regrets(1, 0.05), regrets(1, 0.05)],
  ["inconclusive", regrets(1, 0.3), regrets(1, 0.2), regrets(1, 0.05)],
  ["inconclusive", regrets(1, 0.3), regrets(0.05, 0.06), regrets(1, 0.2)],
  ["inconclusive", regrets(1, 0.1), regrets(1, 0.02), regrets(1, 0.2)],
  ["refuted", regrets(1, 0.1), regrets(1, 0.1), regrets(1, 0.2)],
])("the verdict is %s where it should be", (kind, adam, amsgrad, patient) => {
  expect(judgeRegrets(adam, amsgrad, patient).kind).toBe(kind);
});
