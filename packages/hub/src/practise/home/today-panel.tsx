import { formatCount, formatPlural } from "@downhill/lab/report/number";
import { estimateSeconds } from "@downhill/practice/schedule/estimate-seconds";
import type { Outlook } from "@downhill/practice/schedule/outlook";
import type { ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";
import { linkTo } from "../../frame/site-root.ts";
import type { QuestionEntry } from "../question-entry.ts";
import { describeForecast, type Predicted } from "./describe-forecast.ts";

export interface TodayPanelProps {
  readonly outlook: Outlook<QuestionEntry>;
  readonly isRead: boolean;
  readonly predicted: ReadonlySignal<Predicted>;
  readonly questions: readonly QuestionEntry[];
}

/** What there is to do today, how long it takes, and the way in. */
export function TodayPanel({ outlook, isRead, predicted, questions }: TodayPanelProps): JSX.Element {
  const { today, events } = outlook;
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
        {waiting > 0 && (isOver ? describeLeft(waiting) : describeWaiting(waiting, fresh > 0))}
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
      <p class="today-forecast">{describeForecast(outlook, predicted.value)}</p>
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
  const due = ` ${formatCount(waiting)} more ${waiting === 1 ? "is" : "are"} due`;
  return hasFresh
    ? `${due} and ${waiting === 1 ? "waits" : "wait"}, so that all questions are asked before the day.`
    : `${due}: what you remember least comes first.`;
}

function describeLeft(waiting: number): string {
  return ` ${formatCount(waiting)} more ${waiting === 1 ? "is" : "are"} due, beyond the plan's number for a day.`;
}
