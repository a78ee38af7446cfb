import type { LogEvent } from "@downhill/practice/log/log-event";
import type { Forecast } from "@downhill/practice/schedule/forecast";
import { dayOf, dayOfDate, zoneAt } from "@downhill/practice/schedule/learner-day";
import { currentPlan, type Plan, questionsOf } from "@downhill/practice/schedule/plan";
import { type DayPlan, planDay } from "@downhill/practice/schedule/plan-day";
import { type ReadinessCell, readinessMap } from "@downhill/practice/schedule/readiness-map";
import { replayCards } from "@downhill/practice/schedule/replay-cards";
import { type WeakSpot, weakSpots } from "@downhill/practice/schedule/weak-spots";
import { type ReadonlySignal, useComputed, useSignal, useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { usePracticeLog } from "../../practice-log/use-practice-log.ts";
import type { QuestionEntry } from "../question-entry.ts";
import { askForecast } from "./ask-forecast.ts";

/** What the log says of today and of the interview. */
export interface Outlook {
  readonly events: readonly LogEvent[];
  readonly plan: Plan;
  readonly today: DayPlan<QuestionEntry>;
  readonly readiness: readonly ReadinessCell[];
  readonly weak: readonly WeakSpot[];
  /** The day that readiness is about: the interview's, or today. */
  readonly day: number;
}

export interface Outlooks {
  /** As nothing was answered yet, until the log has been read. */
  readonly outlook: ReadonlySignal<Outlook>;
  readonly isRead: ReadonlySignal<boolean>;
  /** Undefined while it is being computed, null where there is no day to predict. */
  readonly predicted: ReadonlySignal<Forecast | null | undefined>;
}

/** The outlook as the log grows and days pass. */
export function useOutlook(questions: readonly QuestionEntry[]): Outlooks {
  const { events } = usePracticeLog();
  // Nothing at build time, when no day is today.
  const now = useSignal(0);
  const isRead = useComputed(() => events.value !== undefined);
  const outlook = useComputed(() => look(questions, events.value ?? [], now.value));
  const predicted = useSignal<Forecast | null | undefined>(undefined);
  useEffect(() => {
    const tick = (): void => {
      now.value = Date.now();
    };
    tick();
    document.addEventListener("visibilitychange", tick);
    return () => document.removeEventListener("visibilitychange", tick);
  }, [now]);
  useSignalEffect(() => {
    const { plan, events: known } = outlook.value;
    const at = now.value;
    let isOld = false;
    const predict = async (): Promise<void> => {
      const found = await askForecast({ events: known, questions, plan, now: at, zone: zoneAt(at) });
      if (!isOld && found !== undefined) predicted.value = found;
    };
    if (plan.interviewOn === null) predicted.value = null;
    else {
      predicted.value = undefined;
      if (at !== 0) void predict();
    }
    return () => {
      isOld = true;
    };
  });
  return { outlook, isRead, predicted };
}

function look(questions: readonly QuestionEntry[], events: readonly LogEvent[], now: number): Outlook {
  const zone = zoneAt(now);
  const plan = currentPlan(events);
  const cards = replayCards(events, now === 0 ? undefined : now);
  const today = planDay({ cards, questions, plan, now, zone });
  const todays = dayOf(now, zone);
  const day = plan.interviewOn === null ? todays : Math.max(todays, dayOfDate(plan.interviewOn));
  return {
    events,
    plan,
    today,
    readiness: readinessMap(cards, questions, day),
    weak: weakSpots(cards, questionsOf(questions, plan), day),
    day,
  };
}
