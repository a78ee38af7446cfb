import { spellMeasured } from "@downhill/lab/report/claim-words";
import { formatSetting } from "@downhill/lab/report/number";
import { useComputed, useSignal } from "@preact/signals";
import { explain } from "downhill";
import type { JSX } from "preact";
import { Figure } from "../../figure/figure.tsx";
import { ScrollBox } from "../scroll-box.tsx";
import {
  capitalised,
  spelledNames,
  type TextbookName,
  textbookNames,
  textbookRules,
} from "./textbook-rules.ts";
import "./figures.css";

const id = "whiteboard";
const steps = 3;

/** A rule worked by hand, a line at a time, on gradients that the reader sets. */
export function WhiteboardFigure(): JSX.Element {
  const name = useSignal<TextbookName>("adam");
  const alpha = useSignal(0.1);
  const gradients = useSignal<readonly number[]>([1, 0.5, -2]);
  const shown = useSignal(1);
  const worked = useComputed(() => {
    const rule = textbookRules[name.value];
    const { steps: done } = explain(
      { ...rule, hyper: { ...rule.hyper, lr: alpha.value } },
      { theta: 1, gradients: gradients.value },
    );
    return done.flatMap(({ t, gradient, lines }) => lines.map((line) => ({ t, gradient, ...line })));
  });
  const sentence = useComputed(() => {
    const last = worked.value[shown.value - 1];
    if (last === undefined)
      return `${capitalised(name.value)} from θ = 1: which line comes first, and what does it give?`;
    return `${capitalised(name.value)}, step ${last.t}, line ${shown.value} of ${worked.value.length}: ${last.shown} = ${last.substituted} = ${spellMeasured(last.value)}.`;
  });
  const start = (): void => {
    shown.value = 0;
  };
  return (
    <Figure
      id={id}
      sentence={sentence}
      table={() => ({
        caption: `${capitalised(name.value)} by hand from θ = 1, α = ${formatSetting(alpha.value)}.`,
        columns: ["step", "gradient", "gives", "line", "with numbers", "value"],
        rows: worked.value.map(({ t, gradient, shown: gives, equation, substituted, value }) => [
          t,
          gradient,
          gives,
          equation,
          substituted,
          value,
        ]),
      })}
    >
      <fieldset>
        <legend>Rule</legend>
        {textbookNames.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={`${id}-rule`}
              checked={name.value === one}
              onChange={() => {
                name.value = one;
                start();
              }}
            />
            {spelledNames[one]}
          </label>
        ))}
      </fieldset>
      <div class="whiteboard-inputs">
        <NumberField
          id={`${id}-alpha`}
          label="α"
          value={alpha.value}
          onValue={(value) => {
            alpha.value = value;
          }}
        />
        {gradients.value.map((gradient, index) => (
          <NumberField
            key={index}
            id={`${id}-g${index + 1}`}
            label={`g${"₁₂₃"[index]}`}
            value={gradient}
            onValue={(value) => {
              gradients.value = gradients.value.map((one, at) => (at === index ? value : one));
            }}
          />
        ))}
      </div>
      <div class="figure-choices">
        <button
          type="button"
          class="button primary"
          disabled={shown.value >= worked.value.length}
          onClick={() => {
            shown.value += 1;
          }}
        >
          Next line
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            shown.value = worked.value.length;
          }}
        >
          All {steps} steps
        </button>
        <button type="button" class="quiet-button" onClick={start}>
          Start again
        </button>
      </div>
      <div class="whiteboard">
        <ScrollBox label="Lines worked so far">
          <table>
            <thead>
              <tr>
                <th scope="col">step</th>
                <th scope="col">line</th>
                <th scope="col">with numbers</th>
                <th scope="col" class="number">
                  value
                </th>
              </tr>
            </thead>
            <tbody>
              {worked.value.map(({ t, shown: gives, substituted, value }, index) => (
                <tr key={`${t}${gives}`} class={index < shown.value ? undefined : "unworked"}>
                  <td>{worked.value[index - 1]?.t === t ? "" : t}</td>
                  <th scope="row">{gives}</th>
                  <td>{index < shown.value ? substituted : "?"}</td>
                  <td class="number">{index < shown.value ? spellMeasured(value) : "?"}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      </div>
    </Figure>
  );
}

function NumberField({
  id: fieldId,
  label,
  value,
  onValue,
}: {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly onValue: (value: number) => void;
}): JSX.Element {
  return (
    <span class="whiteboard-field">
      <label for={fieldId}>{label}</label>
      <input
        id={fieldId}
        type="number"
        step="any"
        value={value}
        onInput={(event) => {
          const { valueAsNumber } = event.currentTarget;
          if (Number.isFinite(valueAsNumber)) onValue(valueAsNumber);
        }}
      />
    </span>
  );
}
