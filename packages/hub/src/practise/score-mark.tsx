import type { JSX } from "preact";

/** How an answer was graded, in a word with its mark. */
export function ScoreMark({ score }: { readonly score: number }): JSX.Element {
  const outcome = score >= 0.75 ? "right" : score > 0 ? "partly" : "wrong";
  return (
    <span class="score-mark" data-outcome={outcome}>
      {outcome}
    </span>
  );
}
