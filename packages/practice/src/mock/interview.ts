import type { Grade } from "../grade/grade.ts";
import type { Language } from "../question/code-question.ts";
import type { Question } from "../question/question.ts";
import { chooseFollowUp, type FollowUpQuestion } from "./choose-follow-up.ts";
import type { InterviewPlan, InterviewSlot } from "./interview-plan.ts";

/** An interview as far as it has come: plain data, which can be kept and gone on with. */
export interface Interview {
  readonly plan: InterviewPlan;
  /** Milliseconds since 1970. The clock is not stopped, as in a real one. */
  readonly startedAt: number;
  /** What was answered, in the order of the slots. */
  readonly turns: readonly Turn[];
  /** When the turn that runs began. */
  readonly turnStartedAt: number;
  readonly endedAt?: number;
}

/** A question that was asked, and what came of it. */
export interface Turn {
  readonly slot: InterviewSlot;
  /** As text; undefined where it was skipped. */
  readonly answer?: string;
  /** Of a program. */
  readonly language?: Language;
  readonly grade?: Grade;
  /** What was said aloud, as text. */
  readonly thinking: string;
  /** What stood on the whiteboard. */
  readonly whiteboard: string;
  /** From question to answer. */
  readonly seconds: number;
  readonly followUp?: FollowUpQuestion;
  readonly reply?: Reply;
}

/** An answer to a follow-up. */
export interface Reply {
  readonly answer: string;
  readonly grade: Grade;
  readonly seconds: number;
}

/** What stands on the board when an answer is given. */
export type Notes = Pick<Turn, "thinking" | "whiteboard">;

/** What the interview waits for. */
export type Awaited =
  | { readonly kind: "answer"; readonly slot: InterviewSlot; readonly index: number }
  | { readonly kind: "reply"; readonly turn: Turn; readonly index: number }
  | { readonly kind: "nothing" };

/** Begins an interview at a time in milliseconds. */
export function startInterview(plan: InterviewPlan, at: number): Interview {
  return { plan, startedAt: at, turns: [], turnStartedAt: at };
}

/** What is to be done next: answer a question, reply to a follow-up, or read the report. */
export function awaited(interview: Interview): Awaited {
  if (interview.endedAt !== undefined) return { kind: "nothing" };
  const index = interview.turns.length - 1;
  const last = interview.turns[index];
  if (last?.followUp !== undefined && last.reply === undefined) return { kind: "reply", turn: last, index };
  const slot = interview.plan.slots[index + 1];
  return slot === undefined ? { kind: "nothing" } : { kind: "answer", slot, index: index + 1 };
}

/** Milliseconds that are left, from 0. */
export function timeLeft({ plan, startedAt }: Interview, at: number): number {
  return Math.max(0, startedAt + plan.minutes * 60_000 - at);
}

/**
 * Takes the answer to the question that is open and chooses the follow-up by it. An answer that could not be read is to be given again
 * and comes not here.
 * @throws RangeError where no question is open or its grade is `unread`
 */
export function takeAnswer(
  interview: Interview,
  question: Question,
  {
    answer,
    grade,
    ...more
  }: Notes & Pick<Turn, "language"> & { readonly answer: string; readonly grade: Grade },
  at: number,
): Interview {
  const open = awaited(interview);
  if (open.kind !== "answer" || grade.outcome === "unread")
    throw new RangeError(
      open.kind === "answer" ? "the answer could not be read: ask for it again" : "no question is open",
    );
  const followUp = timeLeft(interview, at) === 0 ? undefined : chooseFollowUp(question, grade);
  const turn: Turn = {
    slot: open.slot,
    answer,
    grade,
    ...more,
    seconds: secondsSince(interview, at),
    ...(followUp === undefined ? {} : { followUp }),
  };
  return goOn({ ...interview, turns: [...interview.turns, turn] }, at);
}

/**
 * Takes the reply to the follow-up that is open.
 * @throws RangeError where none is open
 */
export function takeReply(
  interview: Interview,
  { answer, grade }: Omit<Reply, "seconds">,
  at: number,
): Interview {
  const open = awaited(interview);
  if (open.kind !== "reply") throw new RangeError("no follow-up is open");
  const reply = { answer, grade, seconds: secondsSince(interview, at) };
  return goOn({ ...interview, turns: interview.turns.with(open.index, { ...open.turn, reply }) }, at);
}

/** Passes over what is open, question or follow-up. Nothing where nothing is open. */
export function skip(interview: Interview, notes: Notes, at: number): Interview {
  const open = awaited(interview);
  if (open.kind === "answer") {
    const turn = { slot: open.slot, ...notes, seconds: secondsSince(interview, at) };
    return goOn({ ...interview, turns: [...interview.turns, turn] }, at);
  }
  if (open.kind === "reply") {
    const { followUp: _, ...turn } = open.turn;
    return goOn({ ...interview, turns: interview.turns.with(open.index, turn) }, at);
  }
  return interview;
}

/** Ends it early. */
export function endInterview(interview: Interview, at: number): Interview {
  return interview.endedAt === undefined ? { ...interview, endedAt: at } : interview;
}

/** After the time nothing more is asked. */
function goOn(interview: Interview, at: number): Interview {
  const next = { ...interview, turnStartedAt: at };
  return timeLeft(next, at) === 0 || awaited(next).kind === "nothing" ? { ...next, endedAt: at } : next;
}

function secondsSince({ turnStartedAt }: Interview, at: number): number {
  return Math.max(0, Math.round((at - turnStartedAt) / 1000));
}
