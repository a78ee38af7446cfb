import { expect, test } from "vitest";
import { contextWithoutRaces } from "../context-without-races.ts";
import { adamGeneralizesWorseByConstruction, judgeErrors, leastNormWeights, type Outcome } from "./claim.ts";

test("adaptive rules err on 1 − p with all examples in a batch, gradient descent never, nobody with batches of ten", async () => {
  const { verdict, effects } = await adamGeneralizesWorseByConstruction.run(contextWithoutRaces);
  expect(verdict.kind).toBe("depends");
  const errors = effects.filter(({ name }) => name.startsWith("share of unseen"));
  expect(errors).toHaveLength(10);
  for (const { name, value } of errors) {
    const share = name.endsWith("0.6") ? 0.4 : 0.45;
    expect(value).toBe(/gradient descent|momentum/.test(name) ? 0 : share);
  }
  const batches = effects.filter(({ name }) => name.startsWith("largest error"));
  expect(batches.map(({ value }) => value)).toEqual([0, 0, 0, 0, 0]);
  for (const { value, expected = value } of effects) expect(Math.abs(value - expected)).toBeLessThan(1e-3);
});

test("the least norm solution meets every answer", () => {
  // Own features make up what the shared ones leave of an answer: by one place, or by five that share it.
  const norm = (w: readonly number[]): number => {
    const [first = 0, second = 0, third = 0] = w;
    const [left, leftOfMinus] = [1 - (first + second + third), -1 - (second + third - first)];
    return first ** 2 + second ** 2 + third ** 2 + 120 * left ** 2 + (80 * leftOfMinus ** 2) / 5;
  };
  const least = leastNormWeights({ n: 200, p: 0.6 });
  for (const place of [0, 1, 2])
    for (const step of [-1e-3, 1e-3])
      expect(norm(least.map((value, i) => (i === place ? value + step : value)))).toBeGreaterThan(
        norm(least),
      );
});

const outcome = (isAdaptive: boolean, error: number): Outcome => ({
  side: { name: "", isAdaptive },
  size: { n: 10, p: 0.6 },
  error,
  weights: [],
});

test.each([
  ["supported", [outcome(true, 0.4), outcome(false, 0)], [outcome(true, 0.1)]],
  ["refuted", [outcome(true, 0), outcome(false, 0)], [outcome(true, 0)]],
  ["inconclusive", [outcome(true, 0.3), outcome(false, 0)], [outcome(true, 0)]],
  ["inconclusive", [outcome(true, 0.4), outcome(false, 0.4)], [outcome(true, 0)]],
])("the verdict is %s where it should be", (kind, whole, inBatches) => {
  expect(judgeErrors(whole, inBatches).kind).toBe(kind);
});
