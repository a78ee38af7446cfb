import type { ContestEvent, LogEvent, Rating, ReviewEvent } from "@downhill/practice/log/log-event";
import type { Graded } from "../../question-cards/card.ts";

/** An answer that counts and is not in the log yet, because its rating can still change. Plain data, kept over a reload. */
export interface PendingAnswer {
  /** With the rating as it stands. */
  readonly review: ReviewEvent;
  /** Undefined where the answer was shown. */
  readonly graded: Graded | undefined;
  /** What the grade comes to on the scale. */
  readonly suggested: Rating;
  readonly contests: readonly ContestEvent[];
  readonly hints: number;
}

/** What the log gets of it. */
export function eventsOf({ review, contests }: PendingAnswer): readonly LogEvent[] {
  return [review, ...contests];
}

/** The same with a rating that the learner chose. */
export function rate(pending: PendingAnswer, rating: Rating): PendingAnswer {
  return { ...pending, review: { ...pending.review, rating } };
}

/** The same answer graded anew, as where the learner ticks points; a rating that was chosen by hand stays. */
export function gradeAgain(pending: PendingAnswer, graded: Graded, suggested: Rating): PendingAnswer {
  const isByHand = pending.review.rating !== pending.suggested;
  return {
    ...pending,
    graded,
    suggested,
    review: {
      ...pending.review,
      score: graded.grade.score,
      rating: isByHand ? pending.review.rating : suggested,
    },
  };
}
