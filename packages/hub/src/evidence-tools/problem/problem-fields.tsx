import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import type { OfferedOption, OfferedProblem, ProblemChoice } from "./problem-choice.ts";

export interface ProblemFieldsProps {
  readonly offered: readonly OfferedProblem[];
  readonly choice: Signal<ProblemChoice>;
}

/** Chooses a problem and, folded away, its options. */
export function ProblemFields({ offered, choice }: ProblemFieldsProps): JSX.Element {
  const chosen = offered.find(({ name }) => name === choice.value.name) ?? offered[0];
  return (
    <div class="tool-fields">
      <label for="problem">Problem</label>
      <select
        id="problem"
        value={choice.value.name}
        aria-describedby="problem-title"
        onChange={(event) => {
          choice.value = { name: event.currentTarget.value, options: {} };
        }}
      >
        {offered.map(({ name }) => (
          <option key={name} value={name} selected={name === choice.value.name}>
            {name}
          </option>
        ))}
      </select>
      <p id="problem-title" class="quiet">
        {chosen?.title}
      </p>
      {chosen !== undefined && chosen.options.length > 0 && (
        <details open={Object.keys(choice.value.options).length > 0}>
          <summary>Options of {chosen.name}</summary>
          {chosen.options.map((option) => (
            <OptionField key={`${chosen.name}-${option.name}`} option={option} choice={choice} />
          ))}
        </details>
      )}
    </div>
  );
}

function OptionField({
  option: { name, what, usual, least, most, whole },
  choice,
}: {
  readonly option: OfferedOption;
  readonly choice: Signal<ProblemChoice>;
}): JSX.Element {
  const id = `option-${name}`;
  return (
    <div class="option-field">
      <label for={id}>{name}</label>
      <input
        id={id}
        type="number"
        min={least}
        max={most}
        step={whole ? 1 : "any"}
        value={choice.value.options[name] ?? usual}
        aria-describedby={`${id}-what`}
        onInput={(event) => {
          const { [name]: _, ...others } = choice.value.options;
          const typed = event.currentTarget.value;
          const options = typed === String(usual) ? others : { ...others, [name]: typed };
          choice.value = { ...choice.value, options };
        }}
      />
      <p id={`${id}-what`} class="quiet">
        {what}, {least} to {most}
      </p>
    </div>
  );
}
