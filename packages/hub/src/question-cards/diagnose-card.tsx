import { gradeDiagnose } from "@downhill/practice/grade/grade-diagnose";
import type { DiagnoseOption } from "@downhill/practice/question/diagnose-question";
import { orderOptions } from "@downhill/practice/question/order-options";
import { type Signal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { AnswerForm } from "./answer-form.tsx";
import type { CardProps, Graded } from "./card.ts";
import { GradeReply } from "./grade-reply.tsx";

import { MendedFigure, SceneFigure } from "./scene-figure.tsx";
import { useScene } from "./use-scene.ts";
import "./diagnose-card.css";

/** Curves of a run with a fault: what is it, and what first? After an answer the mended run is drawn below, over the faulty one. */
export function DiagnoseCard({
  question,
  seed,
  onGrade,
  triesOnly,
  onContest,
  before,
}: CardProps<"diagnose">): JSX.Element {
  const { id, prompt, faults, experiments, scene } = question;
  const given = before?.answer.type === "diagnose" ? before.answer : undefined;
  const fault = useSignal(given?.fault);
  const experiment = useSignal(given?.experiment);
  const said = useSignal<Graded | undefined>(before);
  const isMissing = useSignal(false);
  const shown = useScene(question, seed);
  const { mend } = shown;
  useEffect(() => {
    if (given !== undefined) mend();
  }, []);
  return (
    <>
      <p class="question-prompt">{prompt}</p>
      <SceneFigure id={`${id}-${seed}`} shown={shown} />
      <AnswerForm
        triesOnly={triesOnly}
        onAnswer={(isTry) => {
          const [named, tried] = [fault.peek(), experiment.peek()];
          isMissing.value = named === undefined || tried === undefined;
          if (named === undefined || tried === undefined) return;
          const answer = { type: "diagnose", fault: named, experiment: tried } as const;
          const graded: Graded = { answer, grade: gradeDiagnose(question, answer), isTry };
          said.value = graded;
          mend();
          onGrade(graded);
        }}
      >
        <div class="diagnose-choices">
          <Options id={`${id}-fault`} title="What is it?" {...{ seed, options: faults, chosen: fault }} />
          <Options
            id={`${id}-experiment`}
            title="What do you try first?"
            {...{ seed, options: experiments, chosen: experiment }}
          />
        </div>
        {isMissing.value && (
          <p class="grade-note" role="alert">
            Choose one in each of the two lists first.
          </p>
        )}
      </AnswerForm>
      <GradeReply id={id} graded={said.value} onContest={onContest} />
      <MendedFigure id={`${id}-${seed}-second`} scene={scene} shown={shown} />
    </>
  );
}

interface OptionsProps {
  readonly id: string;
  readonly title: string;
  readonly seed: number;
  readonly options: readonly DiagnoseOption[];
  readonly chosen: Signal<number | undefined>;
}

/** One of a few. Digits choose while one of them has the focus. */
function Options({ id, title, seed, options, chosen }: OptionsProps): JSX.Element {
  const order = useMemo(() => orderOptions(id, options.length, seed), [id, options, seed]);
  const list = useRef<HTMLFieldSetElement>(null);
  return (
    <fieldset
      class="question-options"
      ref={list}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const place = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : -1;
        const option = order[place];
        if (option === undefined) return;
        event.preventDefault();
        chosen.value = option;
        list.current?.querySelectorAll("input")[place]?.focus();
      }}
    >
      <legend>{title}</legend>
      {order.map((option, place) => (
        <label key={option}>
          <input
            type="radio"
            name={`${id}-${seed}`}
            checked={chosen.value === option}
            aria-keyshortcuts={String(place + 1)}
            onChange={() => {
              chosen.value = option;
            }}
          />
          <span class="option-letter" aria-hidden="true">
            {place + 1}
          </span>
          <span>{options[option]?.option}</span>
        </label>
      ))}
    </fieldset>
  );
}
