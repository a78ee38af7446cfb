import { describe, expect, test } from "vitest";
import { gradeExplain } from "../../grade/grade-explain.ts";
import type { ExplainQuestion } from "../../question/explain-question.ts";
import { adamQuestions } from "./adam-questions.ts";
import { answersAboutAdam } from "./adam-words-answers.ts";

const asked = adamQuestions.filter((one): one is ExplainQuestion => one.type === "explain");

test("there are answers to every question for words", () => {
  expect(asked.map(({ id }) => id).sort()).toEqual(Object.keys(answersAboutAdam).sort());
});

describe.each(asked.map((question) => [question.id, question] as const))("%s", (id, question) => {
  test.each(answersAboutAdam[id] ?? [])("finds %d points, or one more or less: %s", (makes, text) => {
    const { points = [] } = gradeExplain(question, text);
    const matched = points.filter(({ found }) => found === "matched");
    expect(Math.abs(matched.length - makes), JSON.stringify(points, undefined, 1)).toBeLessThanOrEqual(1);
  });

  test("finds at most half of its points in the answer to another question", () => {
    for (const other of asked.filter((one) => one !== question)) {
      const { score } = gradeExplain(question, other.best);
      expect(score, other.id).toBeLessThanOrEqual(0.5);
    }
  });
});
