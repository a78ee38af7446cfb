import type { LogEvent } from "@downhill/practice/log/log-event";
import { zoneAt } from "@downhill/practice/schedule/learner-day";
import { type ReadonlySignal, useSignal, useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { usePracticeLog } from "../../practice-log/use-practice-log.ts";
import { eventsOf, type PendingAnswer } from "../asked/pending-answer.ts";
import type { QuestionEntry } from "../question-entry.ts";
import { chooseQuestions } from "./choose-questions.ts";
import { keepSession } from "./keep-session.ts";
import { resumeSession } from "./resume-session.ts";
import { isToday, readSessionQuery, type SessionQuery } from "./session-query.ts";
import { goOn, leaveOut, putOff, type SessionState } from "./session-state.ts";
import { settleSessions } from "./settle-sessions.ts";

export interface Session {
  /** Undefined until the log has been read. */
  readonly state: ReadonlySignal<SessionState | undefined>;
  readonly query: ReadonlySignal<SessionQuery>;
  /** What of the address cannot be used. */
  readonly complaints: ReadonlySignal<readonly string[]>;
  readonly isBusy: ReadonlySignal<boolean>;
  readonly answer: (pending: PendingAnswer) => void;
  /** Keeps the answer in the log and goes on. */
  readonly next: () => Promise<void>;
  /** Asks the question at the end. */
  readonly later: () => void;
}

/** The session of the page's address, as it goes on. */
export function useSession(questions: readonly QuestionEntry[]): Session {
  const log = usePracticeLog();
  const state = useSignal<SessionState | undefined>(undefined);
  const query = useSignal<SessionQuery>({});
  const complaints = useSignal<readonly string[]>([]);
  const isBusy = useSignal(false);
  const isRead = useSignal(false);

  useEffect(() => {
    const read = readSessionQuery(location.search);
    query.value = read.query;
    complaints.value = read.complaints;
  }, [query, complaints]);

  useSignalEffect(() => {
    if (log.events.value !== undefined) isRead.value = true;
  });
  useEffect(() => {
    if (!isRead.value) return;
    const begin = async (): Promise<void> => {
      const { search } = location;
      const asked = readSessionQuery(search).query;
      const resumed = await resumeSession(search, () => {
        const now = Date.now();
        const events = log.events.peek() ?? [];
        return chooseQuestions({ questions, events, query: asked, now, zone: zoneAt(now) });
      });
      const session = isAnswerKept(resumed, log.events.peek() ?? []) ? goOn(resumed) : resumed;
      if (session !== resumed) keepSession(session);
      state.value = session;
      await settleSessions(log, session.id);
    };
    void begin();
  }, [isRead.value, questions, log, state]);

  // Another tab answers today's questions too.
  useSignalEffect(() => {
    const events = log.events.value ?? [];
    const now = state.peek();
    if (now === undefined || !isToday(query.peek())) return;
    const mine = new Set(now.done.map(({ id }) => id));
    const elsewhere = events.flatMap((event) =>
      event.kind === "review" && event.at >= now.begun && !mine.has(event.question) ? [event.question] : [],
    );
    change(leaveOut(now, new Set(elsewhere)));
  });

  const change = (next: SessionState): void => {
    if (next === state.peek()) return;
    state.value = next;
    keepSession(next);
  };
  return {
    state,
    query,
    complaints,
    isBusy,
    answer(pending) {
      const now = state.peek();
      if (now !== undefined) change({ ...now, pending });
    },
    async next() {
      const now = state.peek();
      if (now?.pending === undefined || isBusy.peek()) return;
      isBusy.value = true;
      if (await log.append(eventsOf(now.pending))) change(goOn(now));
      isBusy.value = false;
    },
    later() {
      const now = state.peek();
      if (now !== undefined) change(putOff(now));
    },
  };
}

/** Whether the log has the answer already: a page may go between keeping it and going on. */
function isAnswerKept({ pending }: SessionState, events: readonly LogEvent[]): boolean {
  return pending !== undefined && events.some(({ id }) => id === pending.review.id);
}
