import type { ExpressionAnswer } from "@downhill/practice/question/formula-question";
import { type Signal, useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { Formula } from "../instruments/microscope/formula.tsx";
import { expressionLatex } from "./expression-latex.ts";

export interface ExpressionFieldProps {
  readonly id: string;
  readonly label: string;
  readonly describedBy: string;
  readonly asks: ExpressionAnswer;
  readonly text: Signal<string>;
  readonly onChange: () => void;
}

/** A line for an expression in the notation, set as one reads it while it is typed. */
export function ExpressionField({
  id,
  label,
  describedBy,
  asks,
  text,
  onChange,
}: ExpressionFieldProps): JSX.Element {
  const last = useRef("");
  const latex = useComputed(() => expressionLatex(asks.variables, text.value));
  if (latex.value !== undefined) last.current = latex.value;
  const isBlank = text.value.trim() === "";
  return (
    <div class="expression-field">
      <input
        id={id}
        type="text"
        class="expression-input"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-label={label}
        aria-describedby={describedBy}
        value={text}
        onInput={(event) => {
          text.value = event.currentTarget.value;
          onChange();
        }}
      />
      {/* It says nothing that the field does not say. */}
      <div class="expression-set" aria-hidden="true" data-stale={latex.value === undefined}>
        {!isBlank && last.current !== "" && <Formula latex={last.current} text={text.value} />}
      </div>
    </div>
  );
}
