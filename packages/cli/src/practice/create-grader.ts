import type { CodeRunner } from "@downhill/practice/code/code-runner";
import type { Answer } from "@downhill/practice/grade/answer";
import type { Grade } from "@downhill/practice/grade/grade";
import { gradeAnswer } from "@downhill/practice/grade/grade-answer";
import type { FormulaGrader } from "@downhill/practice/grade/grade-in-time";
import type { Question } from "@downhill/practice/question/question";

/**
 * Grades answers. Formulas are graded in a thread that is ended where an answer takes too long, programs in a sandbox; each is
 * started when the first one comes.
 */
export interface Grader {
  readonly grade: (question: Question, answer: Answer, seed: number) => Promise<Grade>;
  /** Ends the thread and the sandbox. */
  readonly close: () => void;
}

export function createGrader(): Grader {
  let runner: CodeRunner | undefined;
  let formulas: FormulaGrader | undefined;
  return {
    async grade(question, answer, seed) {
      if (question.type === "formula" && answer.type === "formula") {
        const { createNodeFormulaGrader } = await import("@downhill/practice/grade/node-formula-grader.node");
        formulas ??= createNodeFormulaGrader();
        return formulas.grade(question, answer.text);
      }
      if (answer.type !== "code") return gradeAnswer(question, answer, { seed });
      const { createNodeRunner } = await import("@downhill/practice/code/node-runner.node");
      runner ??= createNodeRunner();
      return gradeAnswer(question, answer, { seed, runner });
    },
    close() {
      formulas?.close();
      runner?.close();
    },
  };
}
