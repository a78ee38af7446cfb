import { loadQuestions } from "@downhill/practice/bank/load-questions";
import type { Question } from "@downhill/practice/question/question";
import { topics } from "@downhill/practice/question/topic";
import { askedTypes } from "../question-cards/load-card.ts";

/** Every question that a page can ask, topic by topic. */
export async function loadBank(): Promise<readonly Question[]> {
  const loaded = await Promise.all(topics.map(({ slug }) => loadQuestions(slug)));
  return loaded.flat().filter(({ type }) => askedTypes.includes(type));
}
