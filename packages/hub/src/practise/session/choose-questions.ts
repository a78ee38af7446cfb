import type { LogEvent } from "@downhill/practice/log/log-event";
import { fits } from "@downhill/practice/question/fits";
import { dayOf } from "@downhill/practice/schedule/learner-day";
import { orderByNeed } from "@downhill/practice/schedule/order-by-need";
import { currentPlan } from "@downhill/practice/schedule/plan";
import { planDay } from "@downhill/practice/schedule/plan-day";
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
  const { questions: named, count = usualCount } = query;
  if (named !== undefined)
    return named.filter((id) => questions.some((question) => question.id === id)).slice(0, query.count);
  const fitting = questions.filter((question) => fits(question, query));
  return orderByNeed(fitting, cards, dayOf(now, zone))
    .slice(0, count)
    .map(({ id }) => id);
}
