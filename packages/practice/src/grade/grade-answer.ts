import { createRandom } from "@downhill/lab/random";
import type { CodeRunner } from "../code/code-runner.ts";
import type { Question } from "../question/question.ts";
import type { Answer } from "./answer.ts";
import type { Grade } from "./grade.ts";
import { gradeChoice } from "./grade-choice.ts";
import { gradeCode } from "./grade-code.ts";
import { gradeDiagnose } from "./grade-diagnose.ts";
import { gradeExplain } from "./grade-explain.ts";
import { gradeFormula } from "./grade-formula.ts";
import { gradeNumeric } from "./grade-numeric.ts";

export interface GradeSetting {
  /** The seed of the question's numbers and of hidden cases. */
  readonly seed: number;
  /** Needed for code alone. */
  readonly runner?: CodeRunner;
}

/**
 * Grades any answer to any question.
 * @throws RangeError where the answer is of another type than the question, or code comes without a runner
 */
export async function gradeAnswer(
  question: Question,
  answer: Answer,
  { seed, runner }: GradeSetting,
): Promise<Grade> {
  if (question.type === "formula" && answer.type === "formula") return gradeFormula(question, answer.text);
  if (question.type === "numeric" && answer.type === "numeric")
    return gradeNumeric(question.pose(createRandom(seed, "data")), answer.text);
  if (question.type === "choice" && answer.type === "choice") return gradeChoice(question, answer.option);
  if (question.type === "code" && answer.type === "code") {
    if (runner === undefined) throw new RangeError(`${question.id} asks for code, and no runner was given`);
    return gradeCode(question, answer, { seed, runner });
  }
  if (question.type === "diagnose" && answer.type === "diagnose") return gradeDiagnose(question, answer);
  if (question.type === "explain" && answer.type === "explain") return gradeExplain(question, answer.text);
  throw new RangeError(`${question.id} asks for ${question.type}, and the answer is ${answer.type}`);
}
