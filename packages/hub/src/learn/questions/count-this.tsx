import { suggestRating } from "@downhill/practice/grade/suggest-rating";
import type { Question } from "@downhill/practice/question/question";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { linkTo } from "../../frame/site-root.ts";
import { makeReview } from "../../practice-log/make-events.ts";
import { practiceLog } from "../../practice-log/use-practice-log.ts";
import type { Graded } from "../../question-cards/card.ts";

/** An answer that was graded and counts for nothing yet. */
export interface Try {
  readonly graded: Graded;
  readonly hints: number;
  readonly seed: number;
}

/** A button that puts the answer as it was graded into the log of Practise. */
export function CountThis({
  question,
  tried,
}: {
  readonly question: Question;
  readonly tried: Try;
}): JSX.Element {
  const counted = useSignal<Try | undefined>(undefined);
  const count = async (): Promise<void> => {
    const { graded, hints, seed } = tried;
    const rating = suggestRating(graded.grade, hints);
    // How long it was thought about is not known here.
    const review = makeReview({ question, seed, graded, rating, seconds: 0, from: "question" });
    if (await practiceLog().append([review])) counted.value = tried;
  };
  return (
    <p class="count-this" role="status">
      {counted.value === tried ? (
        <>
          Counted: it comes again in <a href={linkTo("/practise/")}>Practise</a>.
        </>
      ) : (
        <button type="button" class="quiet-button" onClick={() => void count()}>
          Count this
        </button>
      )}
    </p>
  );
}
