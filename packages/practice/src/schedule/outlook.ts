import type { LogEvent } from "../log/log-event.ts";
import { dayOf, dayOfDate } from "./learner-day.ts";
import { currentPlan, type Plan, questionsOf } from "./plan.ts";
import { type DayPlan, planDay, type Schedulable } from "./plan-day.ts";
import type { PracticeCards } from "./practice-card.ts";
import { overallReadiness, type Readiness, type ReadinessCell, readinessMap } from "./readiness-map.ts";
import { replayCards } from "./replay-cards.ts";
import { type WeakSpot, weakSpots } from "./weak-spots.ts";

/** What a log says of today and of the interview. */
export interface Outlook<Question extends Schedulable = Schedulable> {
  readonly events: readonly LogEvent[];
  readonly cards: PracticeCards;
  readonly plan: Plan;
  readonly today: DayPlan<Question>;
  /** On `day`, if nobody practises until then. */
  readonly readiness: readonly ReadinessCell[];
  /** The same over all questions of the plan. */
  readonly overall: Readiness;
  /** Of the plan's levels alone. */
  readonly weak: readonly WeakSpot[];
  /** The day that readiness is about: the interview's, or today where it has no date or is past. */
  readonly day: number;
}

/**
 * Looks at a log from a moment of it.
 * @param now milliseconds since 1970, UTC; answers after it are left out
 * @param zone minutes east of UTC, where the learner is now
 */
export function lookAt<Question extends Schedulable>(
  events: readonly LogEvent[],
  questions: readonly Question[],
  { now, zone }: { readonly now: number; readonly zone: number },
): Outlook<Question> {
  const plan = currentPlan(events);
  const cards = replayCards(events, now);
  const todays = dayOf(now, zone);
  const day = plan.interviewOn === null ? todays : Math.max(todays, dayOfDate(plan.interviewOn));
  const readiness = readinessMap(cards, questions, day);
  return {
    events,
    cards,
    plan,
    today: planDay({ cards, questions, plan, now, zone }),
    readiness,
    overall: overallReadiness(readiness, plan),
    weak: weakSpots(cards, questionsOf(questions, plan), day),
    day,
  };
}
