import { createEmptyCard } from "ts-fsrs";
import { type Rating, ratings } from "../log/log-event.ts";
import { dayOf, wallClock } from "./learner-day.ts";
import { paceOf } from "./pace.ts";
import type { Plan } from "./plan.ts";
import type { PracticeCard } from "./practice-card.ts";
import { schedulerOf } from "./scheduler.ts";

/**
 * In how many days a question comes again after each rating, at today's pace.
 * @param card undefined where the question was never answered
 */
export function nextIntervals(
  card: Pick<PracticeCard, "memory"> | undefined,
  { plan, now, zone }: { readonly plan: Plan; readonly now: number; readonly zone: number },
): Readonly<Record<Rating, number>> {
  const { left, retention, longest } = paceOf(plan, dayOf(now, zone));
  const shown = wallClock(now, zone);
  const on = new Date(Math.max(shown, card?.memory.last_review?.getTime() ?? shown));
  const after = schedulerOf().repeat(card?.memory ?? createEmptyCard(on), on);
  const days = (rating: Rating): number => {
    const { stability, scheduled_days } = after[rating].card;
    return left === undefined ? scheduled_days : schedulerOf(retention, longest).next_interval(stability, 0);
  };
  const [again, hard, good, easy] = ratings.map(days);
  return { 1: again ?? 1, 2: hard ?? 1, 3: good ?? 1, 4: easy ?? 1 };
}
