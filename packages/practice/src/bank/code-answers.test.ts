import { basename } from "node:path";
import { createRandom } from "@downhill/lab/random";
import { afterAll, describe, expect, test } from "vitest";
import { createNodeRunner } from "../code/node-runner.node.ts";
import { findParting } from "../grade/compare-data.ts";
import { gradeCode } from "../grade/grade-code.ts";
import type { CodeQuestion, Language } from "../question/code-question.ts";
import { allQuestions } from "./all-questions.ts";
import { type AnswerFile, readCodeAnswers } from "./read-code-answers.node.ts";

const runner = createNodeRunner();
afterAll(() => runner.close());

// A machine that does much else takes its time; no answer here is without an end.
const limits = { seconds: 60, megabytes: 64 };
const questions = allQuestions
  .filter((question): question is CodeQuestion => question.type === "code")
  .map((question) => [question.id, question] as const);

test("there are questions for code", () => {
  expect(questions.length).toBeGreaterThanOrEqual(10);
});

describe.each(questions)("%s", (_id, question) => {
  const answers = readCodeAnswers(question);
  const right = answers.filter(({ isRight }) => isRight);
  const wrong = answers.filter(({ isRight }) => !isRight);

  test("has three right answers and five wrong ones in JavaScript or TypeScript, and as many in Python", () => {
    for (const isPython of [false, true]) {
      const inIt = ({ language }: AnswerFile): boolean => (language === "python") === isPython;
      expect(right.filter(inIt).length).toBeGreaterThanOrEqual(3);
      expect(wrong.filter(inIt).length).toBeGreaterThanOrEqual(5);
    }
  });

  test.each(right.map((answer) => [answer.name, answer] as const))("takes %s", async (_name, answer) => {
    for (const seed of [1, 2]) {
      const grade = await gradeCode(question, answer, { seed, runner, limits });
      expect(grade, JSON.stringify(grade)).toMatchObject({ outcome: "right", score: 1 });
    }
  });

  test.each(wrong.map((answer) => [answer.name, answer] as const))("refuses %s", async (_name, answer) => {
    const grade = await gradeCode(question, answer, { seed: 1, runner, limits });
    expect(["wrong", "partly"], JSON.stringify(grade)).toContain(grade.outcome);
    expect(grade.score).toBeLessThan(1);
    if (answer.taken !== undefined) expect(grade.matched, grade.feedback).toBe(answer.taken);
  });

  test("has the same cases for the same seed, and others for another", () => {
    const draw = (seed: number) => question.cases(createRandom(seed, "data"));
    expect(draw(3)).toEqual(draw(3));
    expect(draw(3)).not.toEqual(draw(4));
  });

  test("has no relative that is right, and none that is taken for one before it", () => {
    const cases = question.cases(createRandom(1, "data"));
    for (const { name, gives } of question.relatives?.() ?? [])
      expect(
        cases.some(
          ({ args, expected, tolerance }) => findParting(expected, gives(args), tolerance) !== undefined,
        ),
        name,
      ).toBe(true);
  });

  test("begins with code that can be run", async () => {
    for (const [language, source] of Object.entries(question.starter) as [Language, string][]) {
      const grade = await gradeCode(question, { language, source }, { seed: 1, runner, limits });
      expect(grade.outcome, `${language}: ${grade.feedback}`).toBe("wrong");
      expect(basename(grade.feedback)).not.toMatch(/SyntaxError|IndentationError/);
    }
  });
});
