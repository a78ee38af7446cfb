import type { Level } from "../question/topic.ts";

/** What happened, once and for all. A log only grows: nothing in it is changed or taken away. */
export type LogEvent = ReviewEvent | ContestEvent | PlanEvent | MockEvent;

interface Logged {
  /** A UUID. Two logs are joined by it. */
  readonly id: string;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** Minutes east of UTC where it happened, so that a day is the learner's. */
  readonly zone: number;
}

/** As FSRS has them. */
export const ratings = [1, 2, 3, 4] as const;

export type Rating = (typeof ratings)[number];

/** As a person reads them. */
export const ratingNames: Readonly<Record<Rating, string>> = { 1: "Again", 2: "Hard", 3: "Good", 4: "Easy" };

/** A question was answered and counted. */
export interface ReviewEvent extends Logged {
  readonly kind: "review";
  /** The question's id, and its version. */
  readonly question: string;
  readonly version: number;
  readonly rating: Rating;
  /** What the grading gave, from 0 to 1; the learner may have rated otherwise. */
  readonly score: number;
  /** The seed of its numbers, where it has some. */
  readonly seed: number;
  /** From question to answer. */
  readonly seconds: number;
  /** As it was given. */
  readonly answer: string;
  /** What the answer was taken for, where that has a name. */
  readonly matched?: string;
  readonly from: "session" | "mock" | "question";
}

/** The learner disagrees with the grading of a review, or with a point of it. */
export interface ContestEvent extends Logged {
  readonly kind: "contest";
  readonly review: string;
  /** The point's sentence; undefined for the whole grade. */
  readonly point?: string;
  readonly note: string;
}

/** The learner's plan from here on. */
export interface PlanEvent extends Logged {
  readonly kind: "plan";
  /** `2026-12-24` in the learner's zone; null for no date. */
  readonly interviewOn: string | null;
  /** Questions a day, from 1 to `mostPerDay`. */
  readonly perDay: number;
  /** What is practised for; all levels up to it. */
  readonly level: Level;
}

/** More questions a day nobody answers. */
export const mostPerDay = 1000;

/** A mock interview that came to its report. */
export interface MockEvent extends Logged {
  readonly kind: "mock";
  readonly seed: number;
  readonly minutes: number;
  readonly level: Level;
  /** From 0 to 1. */
  readonly score: number;
  /** The whole of it, as the report reads it. */
  readonly transcript: string;
}
