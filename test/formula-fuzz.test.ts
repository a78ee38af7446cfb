import { expect, test } from "vitest";
import { gradeFormula } from "../packages/practice/src/grade/grade-formula.ts";
import { expectWholeGrade } from "./expect-whole-grade.ts";
import { fuzzFormulas } from "./fuzz-formulas.ts";

// A fifth of those that a browser grades: here there is no limit on what one costs.
const count = 2_000;

test(`${count} formulas that nobody trusts each get a grade`, () => {
  for (const { question, text, isRight } of fuzzFormulas(7, count)) {
    const where = `${question.id}: ${JSON.stringify(text)}`;
    const grade = gradeFormula(question, text);
    expectWholeGrade(grade, where);
    if (isRight) expect(grade.outcome, `${where} ${grade.feedback}`).toBe("right");
  }
}, 300_000);
