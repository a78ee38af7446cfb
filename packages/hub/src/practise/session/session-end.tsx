import { formatCount, formatPlural, formatRemaining } from "@downhill/lab/report/number";
import type { Grade } from "@downhill/practice/grade/grade";
import { outcomeOf } from "@downhill/practice/grade/outcome-of";
import { ratingNames } from "@downhill/practice/log/log-event";
import { zoneAt } from "@downhill/practice/schedule/learner-day";
import type { JSX } from "preact";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { linkTo } from "../../frame/site-root.ts";
import { usePracticeLog } from "../../practice-log/use-practice-log.ts";
import type { QuestionEntry } from "../question-entry.ts";
import { ScoreMark } from "../score-mark.tsx";
import { chooseQuestions } from "./choose-questions.ts";
import { isToday, type SessionQuery, writeSessionQuery } from "./session-query.ts";
import type { SessionState } from "./session-state.ts";

export interface SessionEndProps {
  readonly state: SessionState;
  readonly query: SessionQuery;
  readonly questions: readonly QuestionEntry[];
}

/** What a session came to. */
export function SessionEnd({ state, query, questions }: SessionEndProps): JSX.Element {
  const { done } = state;
  const { events } = usePracticeLog();
  const known = events.value ?? [];
  const left = useMemo(() => {
    const now = Date.now();
    return chooseQuestions({ questions, events: known, query: {}, now, zone: zoneAt(now) }).length;
  }, [questions, known]);
  const sum = useRef<HTMLParagraphElement>(null);
  // The button that led here is gone, and the focus with it.
  useLayoutEffect(() => sum.current?.focus(), []);
  if (done.length === 0)
    return (
      <div class="session-place">
        <p>
          {isToday(query)
            ? "Nothing is left for today. What was answered comes again when it begins to fade."
            : "No question fits this."}
        </p>
        <p>
          <a href={linkTo("/practise/")}>Back to today</a> or{" "}
          <a href={linkTo("/practise/questions/")}>choose from all questions</a>
        </p>
      </div>
    );
  const answers = done.map((one) => {
    const entry = questions.find(({ id }) => id === one.id);
    return { ...one, title: entry?.title ?? one.id, outcome: outcomeOf(one.score, entry?.type) };
  });
  const seconds = done.reduce((sum, one) => sum + one.seconds, 0);
  const missed = [...new Set(answers.filter(({ outcome }) => outcome !== "right").map(({ id }) => id))];
  return (
    <section class="session-end" aria-label="The session's end">
      <p class="session-sum" ref={sum} tabIndex={-1}>
        {describeDone(answers.map(({ outcome }) => outcome))}
      </p>
      <p class="instrument quiet">
        {formatRemaining(Math.round(seconds))} in all, {formatRemaining(Math.round(seconds / done.length))} a
        question.
      </p>
      <table class="session-table">
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Answer</th>
            <th scope="col">Rated</th>
          </tr>
        </thead>
        <tbody>
          {answers.map(({ id, title, outcome, score, rating, matched }, index) => (
            <tr key={index}>
              <td>
                <a href={linkTo(`/practise/questions/${id}/`)}>{title}</a>
                {matched !== undefined && score < 1 && <span class="session-matched">{matched}</span>}
              </td>
              <td>
                <ScoreMark outcome={outcome} />
              </td>
              <td>{ratingNames[rating]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="session-ways">
        {left > 0 && (
          <a class="button primary" href={linkTo("/practise/session/")}>
            {formatPlural(left, "question")} left today
          </a>
        )}
        {missed.length > 0 && (
          <a
            class={left === 0 ? "button primary" : "button"}
            href={
              linkTo("/practise/session/") +
              writeSessionQuery({ questions: missed, about: "Missed just now" })
            }
          >
            {missed.length === 1 ? "The one you missed" : `The ${formatCount(missed.length)} you missed`}{" "}
            again
          </a>
        )}
        <a class="button" href={linkTo("/practise/")}>
          Back to today
        </a>
      </p>
    </section>
  );
}

/** `7 of 10 right, 1 partly.` */
function describeDone(outcomes: readonly Grade["outcome"][]): string {
  const right = outcomes.filter((one) => one === "right").length;
  const partly = outcomes.filter((one) => one === "partly").length;
  return `${right} of ${outcomes.length} right${partly === 0 ? "" : `, ${partly} partly`}.`;
}
