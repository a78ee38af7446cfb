import { dayOf, dayOfDate } from "./learner-day.ts";
import { questionsOf } from "./plan.ts";
import type { PlanDaySetting, Schedulable } from "./plan-day.ts";
import { meanRecall, type SimulatedPlan, seenOf, simulatePlan } from "./simulate-plan.ts";

/** What the day of the interview is likely to find. */
export interface Forecast {
  /** Mean predicted recall on the day if the plan is kept, over the questions that will have been asked; undefined where none will. */
  readonly recall: number | undefined;
  /** The same over the questions that were asked so far, if nobody practises again; undefined where none was. */
  readonly recallIfStopped: number | undefined;
  /** Answers from now until the day, on average. */
  readonly reviews: number;
  /** Questions that will never have been asked. */
  readonly unseen: number;
  /** Every day before it, from today on. */
  readonly days: readonly DayAhead[];
}

/** What a day is likely to bring if the plan is kept until then: means over simulated learners. */
export interface DayAhead {
  /** The learner's day. */
  readonly day: number;
  readonly answers: number;
  /** Those of them that are a question's first. */
  readonly fresh: number;
}

/** One simulated learner's mean recall of a hundred questions strays by about 0.003 from the next one's. */
const learners = 8;
/** Days from which on fewer are simulated, since each takes as many days longer. */
const long = 60;
/** So many days ahead an interview can be predicted. */
export const farthest = 400;

/**
 * Predicts recall on the day of the interview by simulated learners who keep the plan; the same for the same log. It is a
 * prediction by FSRS of its own schedule.
 * @returns undefined where the plan has no date, or it is past or more than 400 days away
 */
export function forecast(setting: PlanDaySetting<Schedulable>): Forecast | undefined {
  const { cards, questions, plan, now, zone } = setting;
  if (plan.interviewOn === null) return undefined;
  const today = dayOf(now, zone);
  const left = dayOfDate(plan.interviewOn) - today;
  if (left < 0 || left > farthest) return undefined;
  const count = Math.ceil(learners * Math.min(1, long / Math.max(1, left)));
  const runs = Array.from({ length: count }, (_, index) => simulatePlan(setting, index + 1));
  const mean = (value: (run: (typeof runs)[number]) => number): number =>
    runs.reduce((sum, run) => sum + value(run), 0) / runs.length;
  const recall = mean((run) => run.recall);
  const seen = seenOf(cards, questionsOf(questions, plan));
  return {
    recall: Number.isNaN(recall) ? undefined : recall,
    recallIfStopped: seen.length === 0 ? undefined : meanRecall(seen, dayOfDate(plan.interviewOn)),
    reviews: mean(({ reviews }) => reviews),
    unseen: Math.round(mean(({ unseen }) => unseen)),
    days: meanDays(runs, today),
  };
}

/** The next days of a plan, today first, as `forecast` has those before an interview. */
export function forecastDays(setting: PlanDaySetting<Schedulable>, count: number): readonly DayAhead[] {
  const today = dayOf(setting.now, setting.zone);
  const runs = Array.from({ length: learners }, (_, index) =>
    simulatePlan(setting, index + 1, today + count),
  );
  return meanDays(runs, today);
}

function meanDays(runs: readonly SimulatedPlan[], today: number): readonly DayAhead[] {
  const mean = (of: (run: SimulatedPlan) => number): number =>
    runs.reduce((sum, run) => sum + of(run), 0) / runs.length;
  return (runs[0]?.perDay ?? []).map((_, index) => ({
    day: today + index,
    answers: mean(({ perDay }) => perDay[index] ?? 0),
    fresh: mean(({ freshPerDay }) => freshPerDay[index] ?? 0),
  }));
}
