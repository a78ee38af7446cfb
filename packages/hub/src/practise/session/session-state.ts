import type { Rating } from "@downhill/practice/log/log-event";
import { drawSeed } from "@downhill/practice/question/seed";
import type { PendingAnswer } from "../asked/pending-answer.ts";

/** A session as it stands: plain data that is kept after every change, so that closing the page loses nothing. */
export interface SessionState {
  readonly id: string;
  /** The address's query, which tells sessions apart. */
  readonly search: string;
  /** Milliseconds since 1970. */
  readonly begun: number;
  readonly queue: readonly QueuedQuestion[];
  /** The place in the queue, from 0; the queue's length at the end. */
  readonly at: number;
  /** The answer to the question there that is not in the log yet. */
  readonly pending: PendingAnswer | undefined;
  readonly done: readonly DoneQuestion[];
}

export interface QueuedQuestion {
  readonly id: string;
  /** Of its numbers. */
  readonly seed: number;
}

export interface DoneQuestion {
  readonly id: string;
  readonly score: number;
  readonly rating: Rating;
  readonly seconds: number;
  readonly matched?: string;
}

export function beginSession(search: string, ids: readonly string[], now: number): SessionState {
  return {
    id: crypto.randomUUID(),
    search,
    begun: now,
    queue: ids.map((id) => ({ id, seed: drawSeed() })),
    at: 0,
    pending: undefined,
    done: [],
  };
}

/** After its answer is in the log. */
export function goOn(state: SessionState): SessionState {
  const { pending } = state;
  if (pending === undefined) return state;
  const { question: id, score, rating, seconds, matched } = pending.review;
  const done = { id, score, rating, seconds, ...(matched === undefined ? {} : { matched }) };
  return { ...state, at: state.at + 1, pending: undefined, done: [...state.done, done] };
}

/** With the question that is asked put to the end. */
export function putOff(state: SessionState): SessionState {
  const { queue, at } = state;
  const question = queue[at];
  if (question === undefined || state.pending !== undefined) return state;
  return { ...state, queue: [...queue.slice(0, at), ...queue.slice(at + 1), question] };
}

/** Without the questions to come that were answered elsewhere since it began, as in another tab. The one that is asked stays. */
export function leaveOut(state: SessionState, answered: ReadonlySet<string>): SessionState {
  const queue = state.queue.filter(({ id }, index) => index <= state.at || !answered.has(id));
  return queue.length === state.queue.length ? state : { ...state, queue };
}
