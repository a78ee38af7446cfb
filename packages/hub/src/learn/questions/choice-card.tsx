import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { ChoiceQuestion } from "./question.ts";

/** A question with a few answers, one of them right. */
export function ChoiceCard({ question }: { readonly question: ChoiceQuestion }): JSX.Element {
  const { prompt, options } = useMemo(() => question.pose(), [question]);
  const chosen = useSignal<number | undefined>(undefined);
  const checked = useSignal<number | undefined>(undefined);
  const said = checked.value === undefined ? undefined : options[checked.value];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        checked.value = chosen.value;
      }}
    >
      <fieldset class="question-options">
        <legend class="question-prompt">{prompt}</legend>
        {options.map(({ text }, index) => (
          <label key={text}>
            <input
              type="radio"
              name={question.id}
              checked={chosen.value === index}
              onChange={() => {
                chosen.value = index;
                checked.value = undefined;
              }}
            />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
      <div class="question-row">
        <button type="submit" class="button">
          Check
        </button>
      </div>
      <p
        class="question-reply"
        role="status"
        data-outcome={said === undefined ? undefined : said.isRight ? "right" : "wrong"}
      >
        {said && `${said.isRight ? "Right." : "Not this one."} ${said.says}`}
      </p>
    </form>
  );
}
