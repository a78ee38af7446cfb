import { afterAll, describe, expect, test } from "vitest";
import { createNodeRunner } from "../code/node-runner.node.ts";
import { gradeCode } from "../grade/grade-code.ts";
import type { CodeQuestion } from "../question/code-question.ts";
import { allQuestions } from "./all-questions.ts";
import {
  describeMeasure,
  measureFormula,
  measureNumeric,
  type QuestionMeasure,
  sumMeasures,
  type Tried,
  tryMutant,
  tryRight,
} from "./measure-bank.ts";
import { readCodeAnswers } from "./read-code-answers.node.ts";

const runner = createNodeRunner();
afterAll(() => runner.close());

// A machine that does much else takes its time; no answer here is without an end.
const limits = { seconds: 60, megabytes: 64 };
const mostEdits = 40;
const seeds = 50;

const measures: QuestionMeasure[] = [];

async function measureCode(question: CodeQuestion): Promise<QuestionMeasure> {
  const right: Tried[] = [];
  const mutants: Tried[] = [];
  for (const { name, isRight, language, source } of readCodeAnswers(question)) {
    const grade = await gradeCode(question, { language, source }, { seed: 1, runner, limits });
    if (isRight) right.push(tryRight(name, grade.outcome));
    else mutants.push(tryMutant(name, grade));
  }
  return { id: question.id, right, mutants, edits: [] };
}

describe.each(
  allQuestions
    .filter(({ type }) => ["formula", "numeric", "code"].includes(type))
    .map((question) => [question.id, question] as const),
)(
  "%s",
  (_id, question) => {
    test("passes its right answers and refuses its mutants", async () => {
      const measure =
        question.type === "formula"
          ? measureFormula(question, mostEdits)
          : question.type === "numeric"
            ? measureNumeric(question, seeds)
            : question.type === "code"
              ? await measureCode(question)
              : undefined;
      if (measure === undefined) return;
      measures.push(measure);
      const { right, mutants, edits } = measure;
      expect(right.filter(({ isHeld }) => !isHeld)).toEqual([]);
      expect([...mutants, ...edits].filter(({ isHeld }) => !isHeld)).toEqual([]);
      // Programs are named where their file says what they are taken for.
      if (question.type !== "code") expect(mutants.filter(({ isNamed }) => !isNamed)).toEqual([]);
      if (question.type === "numeric") return;
      expect(right.length).toBeGreaterThanOrEqual(3);
      expect(mutants.length).toBeGreaterThanOrEqual(5);
    });
  },
  300_000,
);

test("the whole bank refuses 98 of 100 mutants, and passes every right answer", () => {
  const sum = sumMeasures(measures);
  process.stdout.write(`${describeMeasure(sum)}\n`);
  expect(sum.right.passed).toBe(sum.right.of);
  expect(sum.mutants.refused / sum.mutants.of).toBeGreaterThanOrEqual(0.98);
  // The honest part: no list of wrong answers was written for these.
  expect(sum.edits.of).toBeGreaterThan(500);
  expect(sum.edits.refused / sum.edits.of).toBeGreaterThanOrEqual(0.98);
});
