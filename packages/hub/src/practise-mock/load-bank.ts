import { loadAllQuestions } from "@downhill/practice/bank/load-questions";
import type { Question } from "@downhill/practice/question/question";
import { askedTypes } from "../question-cards/load-card.ts";

/** Every question that a page can ask, topic by topic. */
export async function loadBank(): Promise<readonly Question[]> {
  return (await loadAllQuestions()).filter(({ type }) => askedTypes.includes(type));
}
