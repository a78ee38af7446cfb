import { adadelta, follow, rule } from "downhill";
import { expect, test } from "vitest";
import { gradeFormula } from "../../grade/grade-formula.ts";
import { rmspropFormulas } from "./rmsprop-formulas.ts";

function formula(id: string) {
  const found = rmspropFormulas.find((one) => one.id === id);
  if (found?.asks.kind !== "rule") throw new Error(`no rule ${id}`);
  return { ...found, asks: found.asks };
}

test("the Adadelta that is asked for is the library's at a rate of 1", () => {
  const slope = (_: number, t: number): number => Math.sin(3 * t) * t;
  const inputs = { theta: 1, slope, steps: 60 };
  const asked = follow(formula("rmsprop-adadelta-update").asks.rule(), inputs).at(-1)?.θ;
  expect(asked).toBe(follow(adadelta({ lr: 1 }), inputs).at(-1)?.θ);
});

test("both placements of ε are taken for RMSprop, and PyTorch's is named", () => {
  const question = formula("rmsprop-update");
  const inside = gradeFormula(question, "v = β v + (1 − β) g²\nθ = θ − α g / √(v + ε)");
  expect(inside).toMatchObject({ outcome: "right" });
  expect(inside.matched).toBeUndefined();
  expect(gradeFormula(question, "v = β v + (1 − β) g²\nθ = θ − α g / (√v + ε)")).toMatchObject({
    outcome: "right",
    matched: "ε outside the root",
  });
});

test("AdaGrad's way on a steady gradient is the sum of 1/√t, and RMSprop's steps do not fade", () => {
  const grown = follow(rule("G = G + g²\nθ = θ − α g / (√G + ε)"), {
    theta: 0,
    slope: () => -5,
    steps: 100,
    hyper: { lr: 1, eps: 0 },
  });
  let sum = 0;
  for (let t = 1; t <= 100; t++) sum += t ** -0.5;
  expect(grown.at(-1)?.θ).toBeCloseTo(sum, 9);
  expect(sum.toFixed(2)).toBe("18.59");
  expect(2 * Math.sqrt(100) - sum).toBeLessThan(1.46);
});
