import { typeNames } from "@downhill/practice/question/question";
import { levelNames, topicTitle } from "@downhill/practice/question/topic";
import type { JSX } from "preact";
import { linkTo } from "../../frame/site-root.ts";
import { LogProblemNote } from "../../practice-log/log-problem-note.tsx";
import type { QuestionEntry } from "../question-entry.ts";
import { SessionEnd } from "./session-end.tsx";
import type { SessionQuery } from "./session-query.ts";
import { SessionQuestion } from "./session-question.tsx";
import { type Session as SessionNow, useSession } from "./use-session.ts";
import "./session-page.css";

export interface SessionProps {
  readonly questions: readonly QuestionEntry[];
}

/** Questions one at a time, until there is none left. */
export function Session({ questions }: SessionProps): JSX.Element {
  const session = useSession(questions);
  return (
    <div class="session">
      <SessionHead session={session} questions={questions} />
      <LogProblemNote />
      <SessionBody session={session} questions={questions} />
    </div>
  );
}

interface Parts extends SessionProps {
  readonly session: SessionNow;
}

function SessionHead({ session }: Parts): JSX.Element {
  const state = session.state.value;
  const count = state?.queue.length ?? 0;
  const at = Math.min((state?.at ?? 0) + 1, count);
  const isOver = state !== undefined && state.at >= count;
  return (
    <header class="session-head">
      <h1>{nameOf(session.query.value)}</h1>
      <p class="session-count">
        {state === undefined ? " " : isOver ? `${state.done.length} of ${count}` : `${at} of ${count}`}
      </p>
      <progress
        class="session-progress"
        aria-label="Questions answered"
        max={Math.max(1, count)}
        value={state?.at ?? 0}
      />
      {session.complaints.value.map((complaint) => (
        <p key={complaint} class="session-complaint" role="status">
          {complaint}
        </p>
      ))}
    </header>
  );
}

function SessionBody({ session, questions }: Parts): JSX.Element {
  const state = session.state.value;
  if (state === undefined) return <div class="session-place" aria-busy="true" />;
  const current = state.queue[state.at];
  if (current === undefined)
    return <SessionEnd state={state} query={session.query.value} questions={questions} />;
  const entry = questions.find(({ id }) => id === current.id);
  if (entry === undefined)
    return (
      <div class="session-place">
        <p>
          This question is no longer asked. <a href={linkTo("/practise/")}>Back to today</a>
        </p>
      </div>
    );
  return (
    <SessionQuestion
      key={`${state.at}/${current.id}`}
      entry={entry}
      seed={current.seed}
      session={session}
      isLast={state.at + 1 === state.queue.length}
    />
  );
}

/** What a session is called: what it is about, or today. */
function nameOf({ about, topic, level, type, questions }: SessionQuery): string {
  if (about !== undefined) return about;
  const parts = [
    topic === undefined ? undefined : topicTitle(topic),
    level === undefined ? undefined : levelNames[level].toLowerCase(),
    type === undefined ? undefined : typeNames[type],
  ].filter((part) => part !== undefined);
  const [first = "", ...rest] = parts;
  if (first === "") return questions === undefined ? "Today" : "Chosen questions";
  return [first[0]?.toUpperCase() + first.slice(1), ...rest].join(", ");
}
