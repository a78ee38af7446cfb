import { suggestRating } from "@downhill/practice/grade/suggest-rating";
import type { Rating, ReviewEvent } from "@downhill/practice/log/log-event";
import type { Question } from "@downhill/practice/question/question";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { makeContest, makeReview } from "../../practice-log/make-events.ts";
import type { Contested, Graded } from "../../question-cards/card.ts";
import { QuestionCard } from "../../question-cards/question-card.tsx";
import { gradeAgain, type PendingAnswer, rate } from "./pending-answer.ts";
import { RatingBar } from "./rating-bar.tsx";
import { useStopwatch } from "./use-stopwatch.ts";

export interface AskedQuestionProps {
  readonly question: Question;
  readonly seed: number;
  readonly from: ReviewEvent["from"];
  /** The answer that counts, once there is one. */
  readonly pending: PendingAnswer | undefined;
  readonly onPending: (pending: PendingAnswer) => void;
  /** Keeps it and goes on. */
  readonly onNext: () => void;
  /** What the button that goes on says. */
  readonly next: string;
  readonly isBusy: boolean;
  readonly intervals: Readonly<Record<Rating, number>> | undefined;
  readonly onRedraw?: (() => void) | undefined;
}

/** A question whose first answer counts: its card, and once it is answered the rating, which the learner has the last word on. */
export function AskedQuestion({
  question,
  seed,
  from,
  pending,
  onPending,
  onNext,
  next,
  isBusy,
  intervals,
  onRedraw,
}: AskedQuestionProps): JSX.Element {
  const elapsed = useStopwatch();
  const before = useRef(pending?.graded);
  const begin = (graded: Graded | undefined, hints: number): void => {
    const suggested = graded === undefined ? 1 : suggestRating(graded.grade, hints);
    const review = makeReview({ question, seed, graded, rating: suggested, seconds: elapsed(), from });
    onPending({ review, graded, suggested, contests: [], hints });
  };
  const take = (graded: Graded, hints: number): void => {
    if (graded.isTry || graded.grade.outcome === "unread") return;
    if (pending === undefined) begin(graded, hints);
    else if (isSameAnswer(pending.graded, graded))
      onPending(gradeAgain(pending, graded, suggestRating(graded.grade, pending.hints)));
  };
  const contest = (contested: Contested): void => {
    if (pending === undefined) return;
    onPending({ ...pending, contests: [...pending.contests, makeContest(pending.review.id, contested)] });
  };
  return (
    <QuestionCard
      question={question}
      seed={seed}
      onGrade={take}
      onShow={() => pending === undefined && begin(undefined, 0)}
      onContest={pending?.graded === undefined ? undefined : contest}
      isCounted={pending !== undefined}
      before={before.current}
      onRedraw={pending === undefined ? onRedraw : undefined}
    >
      {pending !== undefined && (
        <RatingBar
          rating={pending.review.rating}
          suggested={pending.suggested}
          intervals={intervals}
          onRate={(rating) => onPending(rate(pending, rating))}
          onNext={onNext}
          next={next}
          isBusy={isBusy}
        />
      )}
    </QuestionCard>
  );
}

function isSameAnswer(one: Graded | undefined, other: Graded): boolean {
  return one !== undefined && JSON.stringify(one.answer) === JSON.stringify(other.answer);
}
