import { expect, test } from "vitest";
import { gradeFormula } from "../grade/grade-formula.ts";
import { allQuestions } from "./all-questions.ts";
import { pastedRight, pastedWrong } from "./pasted-answers.ts";
import { typedRight, typedWrong } from "./typed-answers.ts";

function listOf(
  answers: Readonly<Record<string, readonly string[]>>,
): readonly (readonly [string, string])[] {
  return Object.entries(answers).flatMap(([id, texts]) => texts.map((text) => [id, text] as const));
}

function grade(id: string, text: string): ReturnType<typeof gradeFormula> {
  const question = allQuestions.find((one) => one.id === id);
  if (question?.type !== "formula") throw new Error(`${id} asks for no formula`);
  return gradeFormula(question, text);
}

test.each(listOf(typedRight))("%s takes what candidates type: %s", (id, text) => {
  const { outcome, feedback } = grade(id, text);
  expect(outcome, feedback).toBe("right");
});

test.each(listOf(typedWrong))("%s refuses %s", (id, text) => {
  expect(grade(id, text).outcome).toBe("wrong");
});

test.each(listOf(pastedRight))("%s takes what is pasted: %s", (id, text) => {
  const { outcome, feedback } = grade(id, text);
  expect(outcome, feedback).toBe("right");
});

test.each(listOf(pastedWrong))("%s refuses, as wrong: %s", (id, text) => {
  expect(grade(id, text).outcome).toBe("wrong");
});

test("letters of other texts are read by their role, and that is said", () => {
  expect(grade("momentum-update", "v <- alpha*v - epsilon*g\ntheta <- theta + v").feedback).toContain(
    "ε was read as the learning rate, α as the decay.",
  );
  expect(
    grade("rmsprop-update", "v = alpha*v + (1-alpha)*g^2\np = p - lr*g/(sqrt(v)+eps)").feedback,
  ).toContain("α was read as the decay.");
});

test("an equation about the unknown is graded as an equation", () => {
  expect(grade("momentum-best-beta", "√β = (√κ − 1)/(√κ + 1)").outcome).toBe("right");
  expect(grade("momentum-best-beta", "√β = ((√κ − 1)/(√κ + 1))²").outcome).toBe("wrong");
  expect(grade("momentum-stability-limit", "αλ < 2 + 2β").outcome).toBe("right");
});

test("a limit that is said from the other side is refused, and that is said", () => {
  for (const [id, text] of [
    ["gradient-descent-largest-rate", "α > 2/λ2"],
    ["gradient-descent-largest-rate", "2/λ2 < α"],
    ["gradient-descent-largest-rate", "η ≥ 2/L"],
    ["gradient-descent-largest-rate", "αλ2 > 2"],
    ["momentum-stability-limit", "α > 2(1+β)/λ"],
    ["momentum-critical-beta", "β ≥ (1 − √(αλ))²"],
  ] as const)
    expect(grade(id, text), text).toMatchObject({ outcome: "wrong", matched: "the other direction" });
});

test("an equation with other solutions has to be solved for what is asked", () => {
  const { outcome, feedback } = grade("momentum-critical-beta", "(1 + β − αλ)² = 4β");
  expect(outcome).toBe("unread");
  expect(feedback).toContain("solve it for β");
  expect(grade("momentum-critical-beta", "√β = 1 − √(αλ)").outcome).toBe("right");
});

test("numbers of somebody's own are read by their role, and that is said", () => {
  const own = grade("rmsprop-update", "v = 0.99*v + 0.01*g**2\nw = w - lr*g/(sqrt(v) + 1e-7)");
  expect(own.outcome).toBe("right");
  expect(own.feedback).toContain("0.99 was read as the decay, 1e-7 was read as ε.");
  for (const text of [
    "v = 0.99*v + 0.1*g**2\nw = w - lr*g/(sqrt(v) + 1e-7)",
    "v = 0.01*v + 0.99*g**2\nw = w - lr*g/(sqrt(v) + 1e-7)",
    "v = 0.99*v + 0.01*g**2\nw = w - lr*g/(v + 1e-7)",
  ])
    expect(grade("rmsprop-update", text).outcome, text).toBe("wrong");
  expect(
    grade(
      "adam-update",
      "m = 0.999*m + 0.001*g; v = 0.9*v + 0.1*g**2; p -= lr*(m/(1-0.999**t))/(sqrt(v/(1-0.9**t))+1e-7)",
    ).outcome,
  ).toBe("wrong");
});

test("a decrease with the sign of the change is told that it is the sign", () => {
  expect(grade("gradient-descent-guaranteed-decrease", "−αq + Lα²q/2").feedback).toContain(
    "the size is right and the sign is not",
  );
});

test("what cannot be read is said of the answer as it stands, with the names that may stand in it", () => {
  const { feedback } = grade("gradient-descent-largest-rate", "2/M");
  expect(feedback).toBe("The answer is made of λ1, λ2 and numbers; M is none of them.");
  const divided = grade("challenges-noise-scale", "αN/B(1−β)").feedback;
  expect(divided).toContain("Did you mean α N / (B (1−β))");
  expect(divided).not.toMatch(/answer:|θ = /);
});

test("a program's faults are those that are left when its idioms are read", () => {
  const { outcome, feedback } = grade("adam-update", "for p in params:\n    p.data -= lr * p.grad / q");
  expect(outcome).toBe("unread");
  expect(feedback).toContain("q is not a hyperparameter");
  expect(feedback).not.toContain("expected-store");
});
