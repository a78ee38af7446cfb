import { createRandom } from "@downhill/lab/random";
import { spellAnswer } from "../grade/grade-numeric.ts";
import type { Language } from "./code-question.ts";
import type { Question } from "./question.ts";

/** An answer of full marks, as it is shown beside somebody's own. */
export interface BestAnswer {
  readonly answer: string;
  /** How one gets there, where that is not in the answer. */
  readonly because?: string;
}

/**
 * The best answer to a question with the numbers of a seed.
 * @param language of a program; TypeScript's is in JavaScript
 */
export function bestAnswer(question: Question, seed: number, language: Language = "python"): BestAnswer {
  switch (question.type) {
    case "formula":
      return { answer: question.right[0] };
    case "explain":
      return { answer: question.best };
    case "numeric": {
      const posed = question.pose(createRandom(seed, "data"));
      return { answer: spellAnswer(posed), because: posed.because };
    }
    case "choice": {
      const judged = question.judge();
      const right = judged.findIndex(({ isRight }) => isRight);
      return { answer: question.options[right] ?? "", because: judged[right]?.says ?? "" };
    }
    case "diagnose": {
      const fault = question.faults.find(({ isRight }) => isRight);
      const experiment = question.experiments.find(({ isRight }) => isRight);
      return {
        answer: `${fault?.option ?? ""}. First: ${experiment?.option ?? ""}.`,
        because: `${fault?.says ?? ""} ${question.scene.mend}`,
      };
    }
    case "code":
      return { answer: question.best[language === "python" ? "python" : "javascript"] };
  }
}
