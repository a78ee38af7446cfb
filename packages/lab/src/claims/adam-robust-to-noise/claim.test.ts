import { gradientDescent } from "downhill";
import { expect, test } from "vitest";
import { createDeepQuadratic, deepDimension } from "../../problems/deep-quadratic.ts";
import { writeStart } from "../../problems/write-start.ts";
import { judgeNoises, type NoiseRow } from "./claim.ts";
import { prepareRuns } from "./compare-under-noise.ts";

test("gradient descent's final loss under normal noise is what the recurrence of its variance says", async () => {
  const eigenvalues = new Float64Array(deepDimension);
  createDeepQuadratic(false)(new Float64Array(deepDimension).fill(1), eigenvalues);
  const seeds = Array.from({ length: 10 }, (_, i) => i + 1);
  const [lr, scale] = [0.01, 10];
  const losses = await prepareRuns({ noise: 1, scale, degrees: 1 }, false, seeds)(gradientDescent(lr));
  // E[x²] after x ← (1 − αλ) x − α σ n, for each direction and rate.
  const expected = seeds.map((seed) => {
    const start = new Float64Array(deepDimension);
    writeStart(start, seed);
    let squares = start.map((x) => x * x);
    for (let t = 0; t < 1000; t++) {
      const rate = lr * (1 - t / 1000);
      squares = squares.map(
        (square, i) => (1 - rate * (eigenvalues[i] ?? 0)) ** 2 * square + (rate * scale) ** 2,
      );
    }
    return squares.reduce((sum, square, i) => sum + ((eigenvalues[i] ?? 0) * square) / 2, 0);
  });
  const meanOf = (numbers: readonly number[]) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
  // A thousand squares of normal numbers: a standard error near √(2/1000) of the mean.
  expect(Math.abs(meanOf(losses) / meanOf(expected) - 1)).toBeLessThan(0.15);
});

const row = (tail: NoiseRow["tail"], low: number): NoiseRow => ({
  tail,
  ratio: { value: 2 * low, low, high: 4 * low },
});

test.each([
  ["supported", [row("none", 0.1), row("light", 2), row("heavy", 2)]],
  ["refuted", [row("none", 9), row("light", 1.2), row("heavy", 1.2)]],
  ["depends", [row("none", 9), row("light", 0.9), row("heavy", 2)]],
  ["inconclusive", [row("light", 2), row("heavy", 0.9)]],
  ["inconclusive", [row("light", 0.9), row("heavy", 2), row("heavy", 1)]],
])("the verdict is %s where it should be", (kind, table) => {
  expect(judgeNoises(table).kind).toBe(kind);
});
