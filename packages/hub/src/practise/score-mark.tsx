import type { JSX } from "preact";

/** Whether a score counts as right, as it is said to a learner. */
export function isRight(score: number): boolean {
  return score >= 0.75;
}

/** How an answer was graded, in a word with its mark. */
export function ScoreMark({ score }: { readonly score: number }): JSX.Element {
  const outcome = isRight(score) ? "right" : score > 0 ? "partly" : "wrong";
  return (
    <span class="score-mark" data-outcome={outcome}>
      {outcome}
    </span>
  );
}
