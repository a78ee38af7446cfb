import type { Schedulable } from "./plan-day.ts";
import { cardKey, type PracticeCards } from "./practice-card.ts";
import { predictRecall } from "./predict-recall.ts";

/** What was never asked comes before what is remembered better than FSRS lets it be forgotten. */
const unseen = 0.9;

/**
 * Questions with the least remembered first; among equals in their order.
 * @param day of the learner's calendar, for which recall is predicted
 */
export function orderByNeed<Question extends Schedulable>(
  questions: readonly Question[],
  cards: PracticeCards,
  day: number,
): readonly Question[] {
  const recall = (question: Question): number => {
    const card = cards.get(cardKey(question));
    return card === undefined ? unseen : predictRecall(card, day);
  };
  return questions
    .map((question) => ({ question, recall: recall(question) }))
    .sort((a, b) => a.recall - b.recall)
    .map(({ question }) => question);
}
