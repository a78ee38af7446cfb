import { createRandom, shuffle } from "@downhill/lab/random";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { ChoiceQuestion, JudgedOption } from "./question.ts";

/** A question with a few answers, one of them right. */
export function ChoiceCard({ question }: { readonly question: ChoiceQuestion }): JSX.Element {
  const { id, prompt, options, judge } = question;
  const order = useMemo(() => orderOf(id, options.length), [id, options]);
  const chosen = useSignal<number | undefined>(undefined);
  const said = useSignal<JudgedOption | undefined>(undefined);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        said.value = chosen.value === undefined ? undefined : judge()[chosen.value];
      }}
    >
      <fieldset class="question-options">
        <legend class="question-prompt">{prompt}</legend>
        {order.map((index) => (
          <label key={index}>
            <input
              type="radio"
              name={id}
              checked={chosen.value === index}
              onChange={() => {
                chosen.value = index;
                said.value = undefined;
              }}
            />
            <span>{options[index]}</span>
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
        data-outcome={said.value === undefined ? undefined : said.value.isRight ? "right" : "wrong"}
      >
        {said.value && `${said.value.isRight ? "Right." : "Not this one."} ${said.value.says}`}
      </p>
    </form>
  );
}

/** An order of the options that is the same whenever the question is asked. */
function orderOf(id: string, count: number): readonly number[] {
  const seed = [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2 ** 32, 7);
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  shuffle(order, createRandom(seed, "data"));
  return [...order];
}
