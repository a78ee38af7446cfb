import type { QuestionType } from "../question/question.ts";
import type { Level } from "../question/topic.ts";

/** How long an interview may be, in minutes. */
export const interviewLengths = [15, 30, 45] as const;

export type InterviewLength = (typeof interviewLengths)[number];

/** What an interview is made from; the same setting and the same bank give the same interview. */
export interface InterviewSetting {
  /** A whole number from 0 to 2³² − 1. */
  readonly seed: number;
  readonly minutes: InterviewLength;
  readonly level: Level;
}

export interface InterviewPlan extends InterviewSetting {
  readonly slots: readonly InterviewSlot[];
}

/** One question of an interview, its follow-up included. */
export interface InterviewSlot {
  readonly question: string;
  /** Of its numbers. */
  readonly seed: number;
  /** How long it should take. */
  readonly minutes: number;
}

/** How long a question of a type takes with its follow-up, in minutes. */
export const minutesOf: Readonly<Record<QuestionType, number>> = {
  choice: 2,
  numeric: 3.5,
  formula: 4,
  explain: 4,
  diagnose: 4.5,
  code: 9,
};
