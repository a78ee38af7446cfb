import { convergenceFactor, eigenvalues, facts, follow, momentum, transitionMatrix } from "downhill";
import { expect, test } from "vitest";
import { evaluateExpression } from "../../grade/grade-expression.ts";
import type { ExpressionAnswer } from "../../question/formula-question.ts";
import { momentumQuestions } from "./momentum-questions.ts";

function expressionOf(id: string): (values: Readonly<Record<string, number>>) => number {
  const question = momentumQuestions.find((one) => one.id === id);
  if (question?.type !== "formula" || question.asks.kind !== "expression")
    throw new Error(`${id} asks for no expression`);
  const asks: ExpressionAnswer = question.asks;
  return (values) => evaluateExpression(asks, asks.expression, values);
}

test("a past gradient counts what an impulse leaves in the buffer", () => {
  const weight = expressionOf("momentum-past-gradient");
  for (const [α, β] of [
    [0.1, 0.9],
    [0.7, 0.35],
  ] as const) {
    const path = follow(momentum({ lr: α, beta: β }), {
      theta: 0,
      slope: (_, t) => (t === 1 ? 1 : 0),
      steps: 14,
    });
    for (const k of [0, 1, 5, 13]) expect(weight({ α, β, k })).toBeCloseTo(path[k + 1]?.v ?? Number.NaN, 14);
  }
});

test("the largest stable rate is where bisection on the rule's own matrix finds it", () => {
  const limit = expressionOf("momentum-stability-limit");
  for (const beta of [0.1, 0.5, 0.9, 0.98]) {
    const stability = facts(momentum({ beta })).step?.stability;
    const found = stability?.linear === true ? stability.limit : Number.NaN;
    for (const λ of [0.3, 1, 42]) expect(limit({ β: beta, λ })).toBeCloseTo(found / λ, 8);
  }
});

test("the best pair has √β as its factor, and no other pair on a fine grid has a smaller one", () => {
  const [bestBeta, bestRate] = [expressionOf("momentum-best-beta"), expressionOf("momentum-best-rate")];
  for (const κ of [2, 25, 100]) {
    const [lr, beta] = [bestRate({ λ1: 1, λ2: κ }), bestBeta({ κ })];
    const factorAt = (α: number, β: number): number =>
      Math.max(
        ...[1, (1 + κ) / 2, κ].map((λ) => convergenceFactor(momentum({ lr: α, beta: β }), λ) ?? Number.NaN),
      );
    const best = factorAt(lr, beta);
    // A double root is known to the root of the last bit.
    expect(best).toBeCloseTo(Math.sqrt(beta), 5);
    for (let i = 1; i < 60; i++)
      for (let j = 0; j < 60; j++) expect(factorAt((4 * i) / 60 / κ, j / 60)).toBeGreaterThan(best - 1e-5);
  }
});

test("above the critical β the rule's eigenvalues are complex, below it real", () => {
  const critical = expressionOf("momentum-critical-beta");
  for (const [α, λ] of [
    [0.01, 1],
    [0.3, 2],
    [0.05, 9],
  ] as const) {
    const swings = (beta: number): boolean =>
      eigenvalues(transitionMatrix(momentum({ lr: α, beta }), λ)).some(({ imaginary }) => imaginary !== 0);
    const β = critical({ α, λ });
    expect(swings(β - 1e-4)).toBe(false);
    expect(swings(β + 1e-4)).toBe(true);
  }
});

test("the right options are those that theory names", () => {
  const rightOf = (id: string): string | undefined => {
    const question = momentumQuestions.find((one) => one.id === id);
    if (question?.type !== "choice") return undefined;
    return question.options[question.judge().findIndex(({ isRight }) => isRight)];
  };
  expect(rightOf("momentum-ringing")).toBe("β alone: √β = 0.9");
  expect(rightOf("momentum-recipe-to-pytorch")).toBe("torch.optim.SGD(lr=0.01, momentum=0.9)");
  expect(rightOf("momentum-smallest-limit")).toBe("Nesterov's momentum");
  expect(rightOf("momentum-at-rest-in-a-basin")).toBe("It stays: it never climbs higher than it started");
});
