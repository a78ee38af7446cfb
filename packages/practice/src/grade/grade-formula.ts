import type { FormulaQuestion } from "../question/formula-question.ts";
import type { Grade } from "./grade.ts";
import { gradeExpression } from "./grade-expression.ts";
import { gradeRule } from "./grade-rule.ts";

/** Grades a formula in any spelling of the notation. */
export function gradeFormula({ asks }: Pick<FormulaQuestion, "asks">, text: string): Grade {
  return asks.kind === "rule" ? gradeRule(asks, text) : gradeExpression(asks, text);
}
