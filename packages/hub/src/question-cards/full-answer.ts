import { createRandom } from "@downhill/lab/random";
import { spellAnswer } from "@downhill/practice/grade/grade-numeric";
import type { DiagnoseOption } from "@downhill/practice/question/diagnose-question";
import type { Question } from "@downhill/practice/question/question";

/** A right answer, as it is shown to somebody who has answered or asked for it. */
export interface FullAnswer {
  readonly text: string;
  /** Whether it is to be read as notation. */
  readonly isNotation?: boolean;
  /** How one gets there. */
  readonly because?: string;
}

/** The best answer to a question as it was asked; undefined where its points say all. */
export function fullAnswerOf(question: Question, seed: number): FullAnswer | undefined {
  switch (question.type) {
    case "formula":
      return { text: question.right[0], isNotation: true };
    case "numeric": {
      const posed = question.pose(createRandom(seed, "data"));
      return { text: spellAnswer(posed), because: posed.because };
    }
    case "choice": {
      const judged = question.judge();
      const right = judged.findIndex(({ isRight }) => isRight);
      return { text: question.options[right] ?? "", because: judged[right]?.says ?? "" };
    }
    case "diagnose": {
      const [fault, experiment] = [rightOf(question.faults), rightOf(question.experiments)];
      return {
        text: `${fault?.option ?? ""} First experiment: ${experiment?.option ?? ""}`,
        because: [fault?.says, experiment?.says].join(" "),
      };
    }
    case "explain":
      return { text: question.best };
    case "code":
      return undefined;
  }
}

function rightOf(options: readonly DiagnoseOption[]): DiagnoseOption | undefined {
  return options.find(({ isRight }) => isRight);
}
