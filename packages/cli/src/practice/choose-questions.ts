import type { Question, QuestionType } from "@downhill/practice/question/question";
import type { Level, Topic } from "@downhill/practice/question/topic";
import type { DayPlan } from "@downhill/practice/schedule/plan-day";
import { cardKey, type PracticeCards } from "@downhill/practice/schedule/practice-card";
import { predictRecall } from "@downhill/practice/schedule/predict-recall";

/** What questions have to be. */
export interface Filter {
  readonly topic: Topic | undefined;
  readonly level: Level | undefined;
  readonly type: QuestionType | undefined;
  /** Ids among which they have to be. */
  readonly among: readonly string[] | undefined;
}

export function filterQuestions(
  questions: readonly Question[],
  { topic, level, type, among }: Filter,
): readonly Question[] {
  return questions.filter(
    (question) =>
      (topic === undefined || question.topic === topic) &&
      (level === undefined || question.level === level) &&
      (type === undefined || question.type === type) &&
      (among === undefined || among.includes(question.id)),
  );
}

/** Questions that pass a filter, in the order in which they are most needed: today's queue, then new ones, then by predicted recall. */
export function orderByNeed(
  questions: readonly Question[],
  { queue, day }: DayPlan<Question>,
  cards: PracticeCards,
): readonly Question[] {
  const inQueue = queue.map(({ question }) => question).filter((question) => questions.includes(question));
  const recall = (question: Question): number => {
    const card = cards.get(cardKey(question));
    return card === undefined ? -1 : predictRecall(card, day);
  };
  const others = questions.filter((question) => !inQueue.includes(question));
  return [...inQueue, ...[...others].sort((a, b) => recall(a) - recall(b))];
}
