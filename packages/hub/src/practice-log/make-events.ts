import { answerText } from "@downhill/practice/grade/answer-text";
import type { ContestEvent, PlanEvent, Rating, ReviewEvent } from "@downhill/practice/log/log-event";
import { stampEvent } from "@downhill/practice/log/stamp-event";
import type { Question } from "@downhill/practice/question/question";
import type { Plan } from "@downhill/practice/schedule/plan";
import type { Contested, Graded } from "../question-cards/card.ts";

export interface Reviewed {
  readonly question: Question;
  readonly seed: number;
  /** Undefined where the answer was shown before one was given. */
  readonly graded: Graded | undefined;
  readonly rating: Rating;
  readonly seconds: number;
  readonly from: ReviewEvent["from"];
}

/** An answer that counts, as the log keeps it. */
export function makeReview({ question, seed, graded, rating, seconds, from }: Reviewed): ReviewEvent {
  const matched = graded?.grade.matched;
  return {
    ...stampEvent(),
    kind: "review",
    question: question.id,
    version: question.version ?? 1,
    rating,
    score: graded?.grade.score ?? 0,
    seed,
    seconds: Math.round(seconds * 10) / 10,
    answer: graded === undefined ? "" : answerText(question, graded.answer),
    ...(matched === undefined ? {} : { matched }),
    from,
  };
}

export function makeContest(review: string, { point, note }: Contested): ContestEvent {
  return { ...stampEvent(), kind: "contest", review, ...(point === undefined ? {} : { point }), note };
}

export function makePlan(plan: Plan): PlanEvent {
  return { ...stampEvent(), kind: "plan", ...plan };
}
