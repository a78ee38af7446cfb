import { expect, test } from "vitest";
import type { ExpressionAnswer } from "../question/formula-question.ts";
import { gradeExpression } from "./grade-expression.ts";

const decay: ExpressionAnswer = {
  kind: "expression",
  variables: { c: { among: [2, 3, 10] }, t: { among: [1, 2, 3, 5] } },
  expression: "log(1 + (c − 1) exp(−2 t))",
  slips: [],
};

test.each(["log(1 + (c − 1) e^(−2t))", "\\ln(1 + (c - 1) e^{-2t})", "ln(1 + (c-1) / (e^t)^2)"])(
  "e is the number: %s",
  (text) => {
    expect(gradeExpression(decay, text).outcome).toBe("right");
  },
);

test("π is the number, unless a variable goes by it", () => {
  const circle: ExpressionAnswer = { ...decay, variables: { r: [1, 2] }, expression: "6.283185307179586 r" };
  expect(gradeExpression(circle, "2 π r").outcome).toBe("right");
  const share: ExpressionAnswer = { ...decay, variables: { π: [0.1, 1] }, expression: "1 / π" };
  expect(gradeExpression(share, "1/\\pi").outcome).toBe("right");
  expect(gradeExpression(share, "0.3183").outcome).toBe("wrong");
});

test("a name that was not given is named", () => {
  expect(gradeExpression(decay, "log(1 + K t)").feedback).toMatch(/K/);
});

test.each([
  "L ≈ (c-1)/(c p t)",
  "\\ell \\approx \\frac{c-1}{cpt}",
  "L(t) ~ (c − 1)/(c·p·t)",
  "(1 - 1/c)/(pt)",
  "(c-1)*(c*p*t)**-1",
])("about equal is as good as equal, and letters may stand together: %s", (text) => {
  const late: ExpressionAnswer = {
    ...decay,
    variables: { p: [0.1, 1], c: { among: [2, 3] }, t: { among: [10, 100] } },
    expression: "(c − 1) / (c p t)",
  };
  expect(gradeExpression(late, text).outcome).toBe("right");
});

test("infinity is not within a share of itself from what is asked", () => {
  const scale: ExpressionAnswer = {
    ...decay,
    variables: { N: [1, 9], α: [0.1, 1], B: [1, 9] },
    expression: "α N / B",
  };
  expect(gradeExpression(scale, "N α / (B −  B)").outcome).toBe("wrong");
  expect(gradeExpression(scale, "α N / B").outcome).toBe("right");
});

test("θ and g, which the notation knows, count as no number", () => {
  for (const text of ["g log(1 + (c − 1) exp(−2 t))", "log(1 + (c − 1) exp(−2 t)) + θ"]) {
    const grade = gradeExpression(decay, text);
    expect(grade.outcome, text).toBe("unread");
    expect(grade.feedback).toContain("θ or g is none of them");
  }
});
