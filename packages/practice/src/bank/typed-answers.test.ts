import { expect, test } from "vitest";
import { gradeFormula } from "../grade/grade-formula.ts";
import { allQuestions } from "./all-questions.ts";
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
