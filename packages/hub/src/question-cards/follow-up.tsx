import type { PointGrade } from "@downhill/practice/grade/grade";
import { gradeExplain } from "@downhill/practice/grade/grade-explain";
import type { FollowUp as Asked } from "@downhill/practice/question/asked";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";

/** What an interviewer asks next: answered in words or aloud, then held against its points. Nothing of it is counted. */
export function FollowUp({ id, followUp }: { readonly id: string; readonly followUp: Asked }): JSX.Element {
  const text = useSignal("");
  const points = useSignal<readonly PointGrade[] | undefined>(undefined);
  const show = (): void => {
    points.value =
      gradeExplain(followUp, text.peek()).points ??
      followUp.points.map(({ says }) => ({ says, found: "missed" }));
  };
  const isWritten = text.value.trim() !== "";
  return (
    <section class="follow-up" aria-label="The follow-up">
      <p class="answer-title">And next</p>
      <label class="follow-up-prompt" for={`${id}-follow-up`}>
        {followUp.prompt}
      </label>
      <textarea
        id={`${id}-follow-up`}
        rows={2}
        value={text}
        placeholder="Say it aloud, or write it here"
        onInput={(event) => {
          text.value = event.currentTarget.value;
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          show();
        }}
      />
      <div class="answer-row">
        <button type="button" class="quiet-button" onClick={show}>
          {isWritten ? "Check against its points" : "Show its points"}
        </button>
      </div>
      <div role="status">
        {points.value !== undefined && (
          <ul class="follow-up-points">
            {points.value.map(({ says, found, words }) => (
              <li key={says} data-found={isWritten ? found : undefined}>
                {isWritten && <span class="point-mark">{found === "matched" ? "✓ " : "– "}</span>}
                {says}
                {isWritten && words !== undefined && <span class="quiet"> “{words}”</span>}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
