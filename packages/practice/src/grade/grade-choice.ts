import type { ChoiceQuestion } from "../question/choice-question.ts";
import type { Grade } from "./grade.ts";

/** Grades the choice of an option, by its index. */
export function gradeChoice(question: ChoiceQuestion, option: number): Grade {
  const judged = question.judge();
  const chosen = judged[option];
  if (chosen === undefined)
    return {
      outcome: "unread",
      score: 0,
      feedback: `There is no option ${option + 1}: choose 1 to ${question.options.length}.`,
    };
  if (chosen.isRight) return { outcome: "right", score: 1, feedback: `Right. ${chosen.says}` };
  return {
    outcome: "wrong",
    score: 0,
    matched: question.options[option] ?? "",
    feedback: `Not this. ${chosen.says}`,
  };
}
