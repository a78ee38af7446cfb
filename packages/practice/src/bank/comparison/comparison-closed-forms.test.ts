import { createRandom } from "@downhill/lab/random";
import { expect, test } from "vitest";
import { gradeFormula } from "../../grade/grade-formula.ts";
import type { FormulaQuestion } from "../../question/formula-question.ts";
import { comparisonFormulas } from "./comparison-formulas.ts";
import { comparisonNumbers } from "./comparison-numbers.ts";

function questionOf(id: string): FormulaQuestion {
  const found = comparisonFormulas.find((question) => question.id === id);
  if (found === undefined) throw new Error(`there is no question ${id}`);
  return found;
}

/** The loss of each class's examples and the gradient of the mean loss, with W[j][k] the weight of logit j for input k. */
function differentiate(W: readonly Float64Array[], shares: readonly number[]) {
  const gradient = W.map((row) => new Float64Array(row.length));
  const losses = shares.map((share, k) => {
    const largest = Math.max(...W.map((row) => row[k] ?? 0));
    const sizes = W.map((row) => Math.exp((row[k] ?? 0) - largest));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    for (const [j, size] of sizes.entries()) {
      const row = gradient[j];
      if (row !== undefined) row[k] = share * (size / total - (j === k ? 1 : 0));
    }
    return -Math.log((sizes[k] ?? 0) / total);
  });
  return { losses, gradient };
}

/** Moves all weights along `direction` of the gradient, by steps whose length is a share of the time gone. */
function train(
  shares: readonly number[],
  time: number,
  step: (t: number) => number,
  direction: (g: number) => number,
): readonly number[] {
  const W = shares.map(() => new Float64Array(shares.length));
  for (let t = 0; t < time; ) {
    const h = Math.min(step(t), time - t);
    const { gradient } = differentiate(W, shares);
    for (const [j, row] of W.entries())
      for (const k of row.keys()) row[k] = (row[k] ?? 0) - h * direction(gradient[j]?.[k] ?? 0);
    t += h;
  }
  return differentiate(W, shares).losses;
}

test("rare and frequent classes by integrating the gradient flow of every weight", () => {
  const shares = [0.6, 0.3, 0.1];
  const c = shares.length;
  const time = 3e6;
  const losses = train(
    shares,
    time,
    (t) => 0.05 + 2e-3 * t,
    (g) => g,
  );
  for (const [k, p] of shares.entries()) {
    // The next order is a logarithm over p c t, under 1e-4 here.
    const late = (c - 1) / (c * p * time);
    expect(Math.abs((losses[k] ?? 0) / late - 1)).toBeLessThan(3e-3);
  }
});

test("sign descent leaves every class at the same loss, by steps of every weight", () => {
  const shares = [0.6, 0.25, 0.1, 0.05];
  for (const time of [1, 2, 3]) {
    const losses = train(shares, time, () => 1e-3, Math.sign);
    for (const loss of losses) expect(loss).toBeCloseTo(Math.log(1 + 3 * Math.exp(-2 * time)), 9);
  }
});

test("what is asked for is what was integrated", () => {
  expect(
    gradeFormula(questionOf("comparison-rare-class-under-gradient-flow"), "(1 - 1/c)/(p t)").outcome,
  ).toBe("right");
  expect(
    gradeFormula(questionOf("comparison-rare-class-under-sign-descent"), "ln(1 + (c-1) exp(-t) exp(-t))")
      .outcome,
  ).toBe("right");
});

test("five steps of Muon's polynomial bring all from 0.02 to 1 between 0.68 and 1.13", () => {
  const ends = Array.from({ length: 2000 }, (_, i) => {
    let s = 0.02 + (0.98 * i) / 1999;
    for (let step = 0; step < 5; step++) s = s * (3.4445 + s * s * (-4.775 + s * s * 2.0315));
    return s;
  });
  expect(Math.min(...ends)).toBeGreaterThan(0.675);
  expect(Math.max(...ends)).toBeLessThan(1.135);
  expect(Math.max(...ends) - Math.min(...ends)).toBeGreaterThan(0.4);
  const [question] = comparisonNumbers.filter(({ id }) => id === "comparison-newton-schulz");
  expect(question?.pose(createRandom(1, "data")).answer).toBeGreaterThan(0);
});
