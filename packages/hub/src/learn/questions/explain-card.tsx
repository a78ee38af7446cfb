import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { ExplainQuestion } from "./question.ts";

/** A question for words: the reader answers, then ticks the points that were in the answer. */
export function ExplainCard({ question }: { readonly question: ExplainQuestion }): JSX.Element {
  const isOpen = useSignal(false);
  const met = useSignal<ReadonlySet<number>>(new Set());
  const { id, prompt, points } = question;
  return (
    <div>
      <label class="question-prompt" for={`${id}-answer`}>
        {prompt}
      </label>
      <textarea id={`${id}-answer`} rows={3} />
      <div class="question-row">
        <button
          type="button"
          class="button"
          aria-expanded={isOpen}
          aria-controls={`${id}-points`}
          onClick={() => {
            isOpen.value = !isOpen.value;
          }}
        >
          {isOpen.value ? "Hide the points" : "Show the points"}
        </button>
      </div>
      <fieldset id={`${id}-points`} class="question-options" hidden={!isOpen.value}>
        <legend class="question-note">Tick what your answer said.</legend>
        {points.map((point, index) => (
          <label key={point}>
            <input
              type="checkbox"
              checked={met.value.has(index)}
              onChange={(event) => {
                const next = new Set(met.value);
                if (event.currentTarget.checked) next.add(index);
                else next.delete(index);
                met.value = next;
              }}
            />
            <span>{point}</span>
          </label>
        ))}
      </fieldset>
      <p class="question-reply" role="status">
        {isOpen.value && `${met.value.size} of ${points.length} points.`}
      </p>
    </div>
  );
}
