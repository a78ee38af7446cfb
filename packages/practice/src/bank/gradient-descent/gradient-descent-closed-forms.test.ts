import { convergenceFactor, follow, gradientDescent } from "downhill";
import { expect, test } from "vitest";
import { evaluateExpression } from "../../grade/grade-expression.ts";
import type { ExpressionAnswer } from "../../question/formula-question.ts";
import { gradientDescentQuestions } from "./gradient-descent-questions.ts";

function expressionOf(id: string): (values: Readonly<Record<string, number>>) => number {
  const question = gradientDescentQuestions.find((one) => one.id === id);
  if (question?.type !== "formula" || question.asks.kind !== "expression")
    throw new Error(`${id} asks for no expression`);
  const asks: ExpressionAnswer = question.asks;
  return (values) => evaluateExpression(asks, asks.expression, values);
}

test("below the largest rate every direction converges, above it one diverges", () => {
  const largest = expressionOf("gradient-descent-largest-rate");
  for (const [λ1, λ2] of [
    [0.02, 3],
    [0.5, 7],
    [0.9, 60],
  ] as const) {
    const limit = largest({ λ1, λ2 });
    const endOf = (α: number, λ: number): number =>
      Math.abs(
        follow(gradientDescent(α), { theta: 1, slope: (θ) => λ * θ, steps: 2000 }).at(-1)?.θ ?? Number.NaN,
      );
    expect(Math.max(endOf(0.999 * limit, λ1), endOf(0.999 * limit, λ2))).toBeLessThan(1);
    expect(Math.max(endOf(1.001 * limit, λ1), endOf(1.001 * limit, λ2))).toBeGreaterThan(10);
  }
});

test("no rate on a fine grid has a smaller factor than the best", () => {
  const best = expressionOf("gradient-descent-best-factor");
  for (const κ of [1.7, 10, 250]) {
    const factorAt = (α: number): number =>
      Math.max(...[1, κ].map((λ) => convergenceFactor(gradientDescent(α), λ) ?? Number.NaN));
    const least = Math.min(...Array.from({ length: 20_000 }, (_, i) => factorAt(((i + 1) * 2) / κ / 20_000)));
    expect(best({ κ })).toBeLessThanOrEqual(least + 1e-9);
    expect(best({ κ })).toBeCloseTo(least, 3);
  }
});

test("no smooth function falls by less than the guarantee, and the steepest parabola by exactly that", () => {
  const guarantee = expressionOf("gradient-descent-guaranteed-decrease");
  const L = 3;
  // Curvatures of at most 3: a parabola, a flatter one, and two functions that are no parabolas.
  const functions = [
    { f: (x: number) => (L * x * x) / 2, slope: (x: number) => L * x, isTight: true },
    { f: (x: number) => x * x, slope: (x: number) => 2 * x, isTight: false },
    { f: (x: number) => L * Math.log(Math.cosh(x)), slope: (x: number) => L * Math.tanh(x), isTight: false },
    { f: (x: number) => -L * Math.cos(x), slope: (x: number) => L * Math.sin(x), isTight: false },
  ];
  for (const { f, slope, isTight } of functions)
    for (const θ of [-2, -0.3, 0.7, 4])
      for (const α of [0.05, 0.3, 0.6, 0.9]) {
        const after = follow(gradientDescent(α), { theta: θ, slope, steps: 1 }).at(-1)?.θ ?? Number.NaN;
        const promised = guarantee({ α, L, q: slope(θ) ** 2 });
        expect(f(θ) - f(after)).toBeGreaterThanOrEqual(promised - 1e-12);
        if (isTight) expect(f(θ) - f(after)).toBeCloseTo(promised, 10);
      }
});

test("the right options are those that theory names", () => {
  const rightOf = (id: string): string | undefined => {
    const question = gradientDescentQuestions.find((one) => one.id === id);
    if (question?.type !== "choice") return undefined;
    return question.options[question.judge().findIndex(({ isRight }) => isRight)];
  };
  expect(rightOf("descent-steeper-loss")).toBe("Gradient descent and momentum");
  expect(rightOf("gradient-descent-beyond-one-step")).toBe("It converges, changing sign at every step");
  expect(rightOf("gradient-descent-rates-of-convergence")).toBe("1/k; ρᵏ with ρ < 1; 1/k²; 1/√k");
  expect(rightOf("gradient-descent-same-seeds")).toBe("The order in which a kernel adds numbers up");
});
