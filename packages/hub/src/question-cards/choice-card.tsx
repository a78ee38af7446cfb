import { gradeChoice } from "@downhill/practice/grade/grade-choice";
import { orderOptions } from "@downhill/practice/question/order-options";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo, useRef } from "preact/hooks";
import { AnswerForm } from "./answer-form.tsx";
import type { CardProps, Graded } from "./card.ts";
import { GradeReply } from "./grade-reply.tsx";

const letters = "abcdefgh";

/** A question with a few answers, one of them right. Letters and digits choose while one of them has the focus. */
export function ChoiceCard({
  question,
  seed,
  onGrade,
  triesOnly,
  onContest,
  before,
}: CardProps<"choice">): JSX.Element {
  const { id, prompt, options } = question;
  const order = useMemo(() => orderOptions(id, options.length, seed), [id, options, seed]);
  const chosen = useSignal(before?.answer.type === "choice" ? before.answer.option : undefined);
  const said = useSignal<Graded | undefined>(before);
  const needsChoice = useSignal(false);
  const list = useRef<HTMLFieldSetElement>(null);
  const choose = (option: number): void => {
    chosen.value = option;
    said.value = undefined;
    needsChoice.value = false;
  };
  return (
    <>
      <AnswerForm
        triesOnly={triesOnly}
        onAnswer={(isTry) => {
          const option = chosen.peek();
          needsChoice.value = option === undefined;
          if (option === undefined) return;
          const graded: Graded = {
            answer: { type: "choice", option },
            grade: gradeChoice(question, option),
            isTry,
          };
          said.value = graded;
          onGrade(graded);
        }}
      >
        <fieldset
          class="question-options"
          ref={list}
          onKeyDown={(event) => {
            if (event.ctrlKey || event.metaKey || event.altKey) return;
            const place = placeOf(event.key);
            const option = order[place];
            if (option === undefined) return;
            event.preventDefault();
            choose(option);
            list.current?.querySelectorAll("input")[place]?.focus();
          }}
        >
          <legend class="question-prompt">{prompt}</legend>
          {order.map((option, place) => (
            <label key={option}>
              <input
                type="radio"
                name={`${id}-${seed}`}
                checked={chosen.value === option}
                aria-keyshortcuts={letters[place]}
                onChange={() => choose(option)}
              />
              <span class="option-letter" aria-hidden="true">
                {letters[place]}
              </span>
              <span>{options[option]}</span>
            </label>
          ))}
        </fieldset>
        {needsChoice.value && (
          <p class="grade-note" role="alert">
            Choose one of them first.
          </p>
        )}
      </AnswerForm>
      <GradeReply id={id} graded={said.value} onContest={onContest} />
    </>
  );
}

/** The place that a key names, from 0; −1 where it names none. */
function placeOf(key: string): number {
  if (key.length !== 1) return -1;
  const letter = letters.indexOf(key.toLowerCase());
  return letter === -1 ? Number.parseInt(key, 10) - 1 : letter;
}
