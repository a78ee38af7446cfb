import { explain, follow, rule } from "downhill";
import { describe, expect, test } from "vitest";
import { gradeFormula } from "../../grade/grade-formula.ts";
import type { FormulaQuestion } from "../../question/formula-question.ts";
import { adamQuestions } from "./adam-questions.ts";
import { ratioPeak, uncorrectedRatio } from "./uncorrected-ratio.ts";

function formula(id: string): FormulaQuestion {
  const found = adamQuestions.find((one) => one.id === id);
  if (found?.type !== "formula") throw new Error(`no formula ${id}`);
  return found;
}

const uncorrected = `uncorrected(α = 1, β1 = 0.9, β2 = 0.999)
m = β1 m + (1 − β1) g
v = β2 v + (1 − β2) g²
θ = θ − α m / √v`;

test.each([
  [0.9, 0.999],
  [0.9, 0.95],
  [0.5, 0.9],
])("the length of an uncorrected step is what a run of the rule measures, at (%d, %d)", (beta1, beta2) => {
  const path = follow(rule(uncorrected), {
    theta: 0,
    slope: () => -7,
    steps: 300,
    hyper: { beta1, beta2 },
  });
  const { asks } = formula("adam-uncorrected-length");
  for (const t of [1, 2, 12, 300]) {
    const measured = (path[t]?.θ ?? Number.NaN) - (path[t - 1]?.θ ?? Number.NaN);
    expect(measured).toBeCloseTo(uncorrectedRatio(beta1, beta2, t), 9);
    if (asks.kind !== "expression") throw new Error("it asks for an expression");
    const { steps } = explain(rule(`form(β1 = ${beta1}, β2 = ${beta2})\nθ = ${asks.expression}` as string), {
      theta: 0,
      gradients: [1],
      after: { t: t - 1, states: {} },
    });
    expect(steps[0]?.after.θ).toBeCloseTo(measured, 9);
  }
});

test("figures that are told: 3.16 first, 6.57 at step 12, 0.447 at (0.9, 0.95), and 1 at (0.9, 0.99)", () => {
  const lengths = (beta1: number, beta2: number): readonly number[] => {
    const path = follow(rule(uncorrected), {
      theta: 0,
      slope: () => -1,
      steps: 3000,
      hyper: { beta1, beta2 },
    });
    return path.slice(1).map(({ θ = 0 }, index) => θ - (path[index]?.θ ?? 0));
  };
  const usual = lengths(0.9, 0.999);
  expect(usual[0]?.toFixed(2)).toBe("3.16");
  expect(Math.max(...usual).toFixed(2)).toBe("6.57");
  expect(usual.indexOf(Math.max(...usual)) + 1).toBe(12);
  expect(ratioPeak(0.9, 0.999)).toEqual({ step: 12, ratio: expect.closeTo(Math.max(...usual), 9) });
  expect(usual.findLastIndex((length) => length >= 1.05)).toBeGreaterThan(2300);
  expect(lengths(0.9, 0.95)[0]?.toFixed(3)).toBe("0.447");
  expect(lengths(0.9, 0.99)[0]).toBeCloseTo(1, 9);
});

describe("the wrong Adams that pass elsewhere are refused and named", () => {
  const moments = "m = β1 m + (1 − β1) g\nv = β2 v + (1 − β2) g²";
  test.each([
    [
      "ε inside the root",
      `${moments}\nθ = θ − α (m / (1 − β1^t)) / √(v / (1 − β2^t) + ε)`,
      /ε counts as √ε: 1e-4/,
    ],
    ["no ε", `${moments}\nθ = θ − α (m / (1 − β1^t)) / √(v / (1 − β2^t))`, /0 by 0/],
    [
      "TensorFlow's ε̂",
      `${moments}\nθ = θ − α √(1 − β2^t) / (1 − β1^t) * m / (√v + ε)`,
      /31\.6 times larger ε/,
    ],
    [
      "AMSGrad on raw v",
      `${moments}\ns = max(s, v)\nθ = θ − α (m / (1 − β1^t)) / (√(s / (1 − β2^t)) + ε)`,
      /AMSGrad/,
    ],
    ["no bias correction", `${moments}\nθ = θ − α m / (√v + ε)`, /3\.16 α/],
    [
      "β1 and β2 swapped",
      "m = β2 m + (1 − β2) g\nv = β1 v + (1 − β1) g²\nθ = θ − α (m / (1 − β2^t)) / (√(v / (1 − β1^t)) + ε)",
      /places/,
    ],
  ])("%s", (name, text, says) => {
    const grade = gradeFormula(formula("adam-update"), text);
    expect(grade).toMatchObject({ outcome: "wrong", matched: name, score: 0 });
    expect(grade.feedback).toMatch(says);
    expect(grade.evidence?.length).toBeGreaterThan(0);
  });

  test("sums in place of averages, whose steps on a steady gradient end at 0.316 α", () => {
    const text = "m = β1 m + g\nv = β2 v + g²\nθ = θ − α m / (√v + ε)";
    const grade = gradeFormula(formula("adam-update"), text);
    expect(grade).toMatchObject({ outcome: "wrong", matched: "sums in place of averages" });
    const sums = rule(`sums(α = 1, β1 = 0.9, β2 = 0.999, ε = 0)\n${text}` as string);
    const path = follow(sums, { theta: 0, slope: () => -2, steps: 20_000 });
    const last = (path.at(-1)?.θ ?? Number.NaN) - (path.at(-2)?.θ ?? Number.NaN);
    expect(grade.feedback).toContain(`${last.toFixed(3)} α`);
  });

  test("L2 for decoupled decay", () => {
    const grade = gradeFormula(
      formula("adam-decoupled-update"),
      `g ← g + λ θ\n${moments}\nθ = θ − α (m / (1 − β1^t)) / (√(v / (1 − β2^t)) + ε)`,
    );
    expect(grade).toMatchObject({ outcome: "wrong", matched: "L2 for decoupled decay" });
  });
});
