import type { PointGrade } from "@downhill/practice/grade/grade";
import type { JSX } from "preact";
import { ContestNote } from "./contest-note.tsx";

export interface ExplainPointsProps {
  readonly id: string;
  /** As the matching found them. */
  readonly points: readonly PointGrade[];
  /** Which of them the learner says to have said, by place. */
  readonly said: ReadonlySet<number>;
  readonly onSay: (place: number, isSaid: boolean) => void;
  readonly onContest?: ((point: string, note: string) => void) | undefined;
}

const marks = {
  matched: { mark: "✓", says: "found" },
  missed: { mark: "–", says: "not found" },
  denied: { mark: "≠", says: "you seem to say the opposite" },
} as const;

/** The points of a full answer, each found in somebody's words or not; the learner has the last word on each. */
export function ExplainPoints({ id, points, said, onSay, onContest }: ExplainPointsProps): JSX.Element {
  return (
    <fieldset class="explain-points">
      <legend>
        What was found in your words. The search can err, and understanding it cannot see: tick what you said.
      </legend>
      <ul>
        {points.map(({ says, found, words }, place) => (
          <li key={says} data-found={found}>
            <label>
              <input
                type="checkbox"
                checked={said.has(place)}
                onChange={(event) => onSay(place, event.currentTarget.checked)}
              />
              <span>
                {says} <span class="unseen">I said this.</span>
              </span>
            </label>
            <div class="point-found">
              <p>
                <span class="point-mark" aria-hidden="true">
                  {marks[found].mark}
                </span>{" "}
                {marks[found].says}
                {words !== undefined && <>: “{words}”</>}
              </p>
              {onContest !== undefined && (
                <ContestNote id={`${id}-${place}`} about={says} onKeep={(note) => onContest(says, note)} />
              )}
            </div>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
