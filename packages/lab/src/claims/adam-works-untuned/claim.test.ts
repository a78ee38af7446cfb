import { expect, test } from "vitest";
import { judgeDefaults } from "./claim.ts";

const at = (adam: number, gradientDescent: number) => {
  const loss = (value: number) => ({ value, low: value - 0.005, high: value + 0.005 });
  return {
    adam: loss(adam),
    gradientDescent: loss(gradientDescent),
    momentum: loss(0),
    rmsprop: loss(0),
  };
};

test.each([
  [at(0, 0.05), at(0, 0.05), "supported"],
  [at(0, 0.05), at(0.05, 0.5), "depends"],
  [at(0.03, 0.05), at(0, 0.05), "refuted"],
  [at(0.008, 0.05), at(0, 0.05), "inconclusive"],
  [at(0, 0), at(0, 0), "inconclusive"],
])("case %#: %j in the long run", (long, short, kind) => {
  expect(judgeDefaults(long, short).kind).toBe(kind);
});
