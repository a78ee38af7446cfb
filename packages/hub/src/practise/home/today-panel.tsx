import { formatCount, formatPlural } from "@downhill/lab/report/number";
import { formatShare } from "@downhill/practice/grade/format-share";
import { estimateSeconds } from "@downhill/practice/schedule/estimate-seconds";
import type { Forecast } from "@downhill/practice/schedule/forecast";
import type { Outlook } from "@downhill/practice/schedule/outlook";
import type { ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";
import { linkTo } from "../../frame/site-root.ts";
import type { QuestionEntry } from "../question-entry.ts";
import { spellDate } from "./spell-date.ts";

export interface TodayPanelProps {
  readonly outlook: Outlook<QuestionEntry>;
  readonly isRead: boolean;
  readonly predicted: ReadonlySignal<Forecast | null | undefined>;
  readonly questions: readonly QuestionEntry[];
}

/** What there is to do today, how long it takes, and the way in. */
export function TodayPanel({ outlook, isRead, predicted, questions }: TodayPanelProps): JSX.Element {
  const { today, events, plan } = outlook;
  const { queue, done, waiting } = today;
  const fresh = queue.filter(({ recall }) => recall === undefined).length;
  const minutes = Math.ceil(
    estimateSeconds(
      queue.map(({ question }) => question),
      questions,
      events,
    ) / 60,
  );
  const isOver = isRead && queue.length === 0;
  return (
    <div class="today">
      <p class="today-count">
        <strong>{isOver ? "Done" : formatCount(queue.length)}</strong>{" "}
        {isOver ? "for today" : `${queue.length === 1 ? "question" : "questions"} today`}
      </p>
      <p class="today-parts">
        {isOver
          ? `${formatPlural(done, "answer")} since midnight.`
          : `About ${formatPlural(minutes, "minute")}: ${describeParts(fresh, queue.length - fresh)}.`}
        {!isOver && done > 0 && ` ${formatPlural(done, "answer")} so far.`}
        {waiting > 0 && describeWaiting(waiting, fresh > 0)}
      </p>
      <p class="today-way">
        {isOver ? (
          <a class="button" href={`${linkTo("/practise/questions/")}`}>
            Choose a question
          </a>
        ) : (
          <a class="button primary today-begin" href={linkTo("/practise/session/")}>
            {done > 0 ? "Go on" : "Begin"}
          </a>
        )}
      </p>
      <p class="today-forecast">{describeForecast(plan.interviewOn, predicted.value, today.outOfReach)}</p>
    </div>
  );
}

function describeParts(fresh: number, repeated: number): string {
  if (repeated === 0) return "all new";
  return fresh === 0
    ? "all asked before"
    : `${formatCount(repeated)} asked before, ${formatCount(fresh)} new`;
}

/** A day that asks new questions while others are due does so to have asked all of them before the interview. */
function describeWaiting(waiting: number, hasFresh: boolean): string {
  const due = ` ${formatCount(waiting)} asked before ${waiting === 1 ? "is due too, and waits" : "are due too, and wait"}`;
  return `${due} ${hasFresh ? "so that all are asked before the day" : "for a day with room"}.`;
}

function describeForecast(
  date: string | null,
  predicted: Forecast | null | undefined,
  outOfReach: number,
): string {
  if (date === null)
    return "With a date, the schedule works towards it, and what you will remember on the day is predicted here.";
  if (predicted === undefined) return "Predicting what you will remember on the day.";
  if (predicted === null) return `The day, ${spellDate(date)}, is past. Set another, or none.`;
  const recall = `On ${spellDate(date)} you are predicted to remember ${formatShare(predicted.recall)} of what was asked if you keep the plan`;
  const stopped =
    predicted.recallIfStopped === undefined
      ? ""
      : `, ${formatShare(predicted.recallIfStopped)} if you stop now`;
  const missing =
    outOfReach === 0
      ? ""
      : ` ${formatPlural(outOfReach, "question")} will not have been asked by then: more a day would reach ${outOfReach === 1 ? "it" : "them"}.`;
  // A number stays with its sign.
  return `${recall}${stopped}.${missing}`.replaceAll(" %", "\u00a0%");
}
