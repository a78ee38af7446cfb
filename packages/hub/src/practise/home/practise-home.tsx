import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { LogProblemNote } from "../../practice-log/log-problem-note.tsx";
import { makePlan } from "../../practice-log/make-events.ts";
import { usePracticeLog } from "../../practice-log/use-practice-log.ts";
import type { QuestionEntry } from "../question-entry.ts";
import { settleSessions } from "../session/settle-sessions.ts";
import { HistoryList } from "./history-list.tsx";
import { LogTools } from "./log-tools.tsx";
import { PlanForm } from "./plan-form.tsx";
import { ReadinessTable } from "./readiness-table.tsx";
import { TodayPanel } from "./today-panel.tsx";
import { useOutlook } from "./use-outlook.ts";
import { WeakList } from "./weak-list.tsx";
import "./practise-home.css";

/** Today's queue, the plan, how ready one is, what to work on, and the log. */
export function PractiseHome({ questions }: { readonly questions: readonly QuestionEntry[] }): JSX.Element {
  const log = usePracticeLog();
  const { outlook, isRead, predicted } = useOutlook(questions);
  const plan = useComputed(() => outlook.value.plan);
  const { events, readiness, overall, weak, today, day } = outlook.value;
  const hasHistory = events.some(({ kind }) => kind === "review");
  useEffect(() => {
    if (isRead.value) void settleSessions(log);
  }, [isRead.value, log]);
  return (
    <div class="practise-home" data-read={isRead.value}>
      <div class="home-today">
        <LogProblemNote />
        <TodayPanel
          outlook={outlook.value}
          isRead={isRead.value}
          predicted={predicted}
          questions={questions}
        />
        <PlanForm plan={plan} onPlan={(next) => log.append([makePlan(next)])} />
      </div>
      <ReadinessTable
        cells={readiness}
        overall={overall}
        level={plan.value.level}
        on={day === today.day ? undefined : day}
      />
      <div class="home-rest">
        <div>
          {weak.length > 0 && <WeakList weak={weak} />}
          <LogTools weak={weak} />
        </div>
        {hasHistory && <HistoryList events={events} questions={questions} />}
      </div>
    </div>
  );
}
