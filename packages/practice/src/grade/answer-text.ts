import type { Question } from "../question/question.ts";
import type { Answer } from "./answer.ts";

/** An answer as it is kept in a log and shown in a report: what was written, or the words of what was chosen. */
export function answerText(question: Question, answer: Answer): string {
  if (answer.type === "code") return answer.source;
  if (answer.type === "choice")
    return question.type === "choice" ? (question.options[answer.option] ?? "") : String(answer.option + 1);
  if (answer.type === "diagnose") {
    if (question.type !== "diagnose") return `${answer.fault + 1}, ${answer.experiment + 1}`;
    return `${question.faults[answer.fault]?.option ?? ""}; first: ${question.experiments[answer.experiment]?.option ?? ""}`;
  }
  return answer.text;
}
