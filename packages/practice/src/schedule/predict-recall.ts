import { dayOf } from "./learner-day.ts";
import type { PracticeCard } from "./practice-card.ts";
import { schedulerOf } from "./scheduler.ts";

/**
 * The probability that the answer is remembered on a day, by FSRS's forgetting curve; 1 on the day of the last answer and before.
 * @param day of the learner's calendar, as `dayOf` and `dayOfDate` give it
 */
export function predictRecall(card: Pick<PracticeCard, "memory">, day: number): number {
  const days = Math.max(0, day - lastDay(card));
  return schedulerOf().forgetting_curve(days, card.memory.stability);
}

/** The learner's day of the last answer. */
export function lastDay({ memory: { last_review, due } }: Pick<PracticeCard, "memory">): number {
  return dayOf((last_review ?? due).getTime(), 0);
}
