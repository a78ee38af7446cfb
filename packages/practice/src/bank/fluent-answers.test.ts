import { expect, test } from "vitest";
import { gradeExplain } from "../grade/grade-explain.ts";
import { allQuestions } from "./all-questions.ts";
import { strongAnswers } from "./strong-answers.ts";
import { moreTurnedAnswers, turnedAnswers } from "./turned-answers.ts";

function grade(id: string, text: string): ReturnType<typeof gradeExplain> {
  const question = allQuestions.find((one) => one.id === id);
  if (question?.type !== "explain") throw new Error(`${id} asks for no words`);
  return gradeExplain(question, text);
}

test.each(Object.entries(strongAnswers))("%s: a strong answer is right", (id, text) => {
  const { score, misconceptions, points } = grade(id, text);
  expect(score, JSON.stringify(points, undefined, 1)).toBeGreaterThanOrEqual(0.75);
  expect(misconceptions).toBeUndefined();
});

test.each([...Object.entries(turnedAnswers), ...Object.entries(moreTurnedAnswers)])(
  "%s: a fluent answer with the facts turned round is wrong",
  (id, text) => {
    const { score, points = [] } = grade(id, text);
    const found = points.filter((point) => point.found === "matched");
    expect(score, JSON.stringify(found, undefined, 1)).toBeLessThanOrEqual(0.25);
  },
);
