import { expect, test } from "vitest";
import { scoreLogits } from "./softmax.ts";

test("the first of the largest scores is the answer, and the rows with another are wrong", () => {
  const logits = Float64Array.from(
    [
      [1, 3, 2],
      [5, 5, 0],
      [0, 0, 0],
      [0, 5, 5],
    ].flat(),
  );
  const { loss, right, wrong, said } = scoreLogits(logits, Uint8Array.from([1, 1, 0, 2]), 3);
  expect(wrong).toEqual([1, 3]);
  expect(said).toEqual([0, 1]);
  expect(right).toBe(2);
  const softmax = (scores: readonly number[], i: number): number =>
    Math.exp(scores[i] ?? 0) / scores.reduce((sum, score) => sum + Math.exp(score), 0);
  const chances = [softmax([1, 3, 2], 1), softmax([5, 5, 0], 1), 1 / 3, softmax([0, 5, 5], 2)];
  expect(loss).toBeCloseTo(-chances.reduce((sum, chance) => sum + Math.log(chance), 0), 12);
});
