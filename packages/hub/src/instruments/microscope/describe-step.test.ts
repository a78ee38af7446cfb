import { expect, test } from "vitest";
import { spellPair } from "./describe-step.ts";

test.each([
  [3, 2, ["3", "2"]],
  [2.99999123, 2.99999144, ["2.9999912", "2.9999914"]],
  [-1e-9, 1e-9, ["−1e−9", "1e−9"]],
  [0.5, 0.5, ["0.5", "0.5"]],
  [1, 1 + Number.EPSILON, ["1", "1.0000000000000002"]],
])("%d and %d are told apart", (one, other, spelled) => {
  expect(spellPair(one, other)).toEqual(spelled);
});

test("what is no number is called so", () => {
  expect(spellPair(Number.NaN, Number.POSITIVE_INFINITY)).toEqual(["no number", "no number"]);
});
