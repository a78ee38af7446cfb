import type { LogEvent } from "@downhill/practice/log/log-event";
import { dayOf } from "@downhill/practice/schedule/learner-day";
import { currentPlan } from "@downhill/practice/schedule/plan";
import { planDay } from "@downhill/practice/schedule/plan-day";
import { cardKey, type PracticeCards } from "@downhill/practice/schedule/practice-card";
import { predictRecall } from "@downhill/practice/schedule/predict-recall";
import { replayCards } from "@downhill/practice/schedule/replay-cards";
import type { QuestionEntry } from "../question-entry.ts";
import { isToday, type SessionQuery, usualCount } from "./session-query.ts";

export interface ChooseSetting {
  readonly questions: readonly QuestionEntry[];
  readonly events: readonly LogEvent[];
  readonly query: SessionQuery;
  readonly now: number;
  readonly zone: number;
}

/**
 * The ids of the questions of a session, in the order in which they are asked: today's queue, or those that a filter lets through,
 * the least remembered first and those that were never asked before them that are remembered well.
 */
export function chooseQuestions({ questions, events, query, now, zone }: ChooseSetting): readonly string[] {
  const cards = replayCards(events, now);
  if (isToday(query)) {
    const { queue } = planDay({ cards, questions, plan: currentPlan(events), now, zone });
    return queue.slice(0, query.count).map(({ question }) => question.id);
  }
  const { topic, level, type, questions: named, count = usualCount } = query;
  if (named !== undefined)
    return named.filter((id) => questions.some((question) => question.id === id)).slice(0, query.count);
  const day = dayOf(now, zone);
  return questions
    .filter(
      (question) =>
        (topic === undefined || question.topic === topic) &&
        (level === undefined || question.level === level) &&
        (type === undefined || question.type === type),
    )
    .map((question) => ({ id: question.id, need: needOf(cards, question, day) }))
    .sort((a, b) => a.need - b.need)
    .slice(0, count)
    .map(({ id }) => id);
}

/** What was never asked comes before what is remembered better than FSRS lets it be forgotten. */
const unseen = 0.9;

function needOf(cards: PracticeCards, question: QuestionEntry, day: number): number {
  const card = cards.get(cardKey(question));
  return card === undefined ? unseen : predictRecall(card, day);
}
