import type { Grade } from "@downhill/practice/grade/grade";
import type { JSX } from "preact";

/** How an answer was graded, in a word with its mark. */
export function ScoreMark({ outcome }: Pick<Grade, "outcome">): JSX.Element {
  return (
    <span class="score-mark" data-outcome={outcome}>
      {outcome}
    </span>
  );
}
