import type { CodeRunner } from "@downhill/practice/code/code-runner";
import type { Answer } from "@downhill/practice/grade/answer";
import type { Grade } from "@downhill/practice/grade/grade";
import { gradeAnswer } from "@downhill/practice/grade/grade-answer";
import type { Question } from "@downhill/practice/question/question";

/** Grades answers; programs run in a sandbox that is started when the first one comes. */
export interface Grader {
  readonly grade: (question: Question, answer: Answer, seed: number) => Promise<Grade>;
  /** Ends the sandbox. */
  readonly close: () => void;
}

export function createGrader(): Grader {
  let runner: CodeRunner | undefined;
  return {
    async grade(question, answer, seed) {
      if (answer.type !== "code") return gradeAnswer(question, answer, { seed });
      const { createNodeRunner } = await import("@downhill/practice/code/node-runner.node");
      runner ??= createNodeRunner();
      return gradeAnswer(question, answer, { seed, runner });
    },
    close: () => runner?.close(),
  };
}
