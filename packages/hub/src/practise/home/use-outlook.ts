import { zoneAt } from "@downhill/practice/schedule/learner-day";
import { lookAt, type Outlook } from "@downhill/practice/schedule/outlook";
import { type ReadonlySignal, useComputed, useSignal, useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { usePracticeLog } from "../../practice-log/use-practice-log.ts";
import type { QuestionEntry } from "../question-entry.ts";
import { askForecast } from "./ask-forecast.ts";
import type { Predicted } from "./describe-forecast.ts";

export interface Outlooks {
  /** As nothing was answered yet, until the log has been read. */
  readonly outlook: ReadonlySignal<Outlook<QuestionEntry>>;
  readonly isRead: ReadonlySignal<boolean>;
  readonly predicted: ReadonlySignal<Predicted>;
}

/** The outlook as the log grows and days pass. */
export function useOutlook(questions: readonly QuestionEntry[]): Outlooks {
  const { events } = usePracticeLog();
  // Nothing at build time, when no day is today.
  const now = useSignal(0);
  const isRead = useComputed(() => events.value !== undefined);
  const outlook = useComputed(() =>
    lookAt(events.value ?? [], questions, { now: now.value, zone: zoneAt(now.value) }),
  );
  const predicted = useSignal<Predicted>(undefined);
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
