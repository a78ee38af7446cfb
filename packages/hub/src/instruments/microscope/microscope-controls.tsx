import { formatCount } from "@downhill/lab/report/number";
import type { ReadonlySignal, Signal } from "@preact/signals";
import type { JSX } from "preact";
import { longestGradients, longestNumber, type Source, type TypedRun } from "../instruments-view.ts";

export interface MicroscopeControlsProps {
  readonly id: string;
  readonly source: Signal<Source>;
  readonly typed: Signal<TypedRun>;
  readonly step: Signal<number>;
  readonly most: ReadonlySignal<number>;
}

const sources: readonly (readonly [Source, string])[] = [
  ["x", "x of the race"],
  ["y", "y of the race"],
  ["typed", "gradients I type"],
];

/** Which coordinate is looked at, and at which step. */
export function MicroscopeControls({ id, source, typed, step, most }: MicroscopeControlsProps): JSX.Element {
  const shown = Math.min(Math.max(1, step.value), Math.max(1, most.value));
  const go = (to: number): void => {
    step.value = Math.min(Math.max(1, to), Math.max(1, most.value));
  };
  return (
    <div class="microscope-controls">
      <fieldset class="microscope-source">
        <legend class="unseen">What is looked at</legend>
        {sources.map(([value, label]) => (
          <label key={value}>
            <input
              type="radio"
              name={`${id}-source`}
              checked={source.value === value}
              onChange={() => {
                source.value = value;
              }}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <div class="microscope-steps">
        <button type="button" class="button" onClick={() => go(shown - 1)} disabled={shown <= 1}>
          Earlier
        </button>
        <label for={`${id}-step`} class="unseen">
          Step
        </label>
        <input
          id={`${id}-step`}
          type="range"
          min={1}
          max={Math.max(1, most.value)}
          value={shown}
          aria-valuetext={most.value === 0 ? "no step" : `step ${shown} of ${most.value}`}
          onInput={(event) => go(event.currentTarget.valueAsNumber)}
        />
        <button type="button" class="button" onClick={() => go(shown + 1)} disabled={shown >= most.value}>
          Later
        </button>
        <output for={`${id}-step`}>
          {most.value === 0 ? "No step" : `Step ${formatCount(shown)} of ${formatCount(most.value)}`}
        </output>
      </div>
      {source.value === "typed" && (
        <div class="microscope-typed">
          <label>
            θ₀
            <input
              type="text"
              inputMode="decimal"
              size={6}
              maxLength={longestNumber}
              value={typed.value.theta}
              onInput={(event) => {
                typed.value = { ...typed.value, theta: event.currentTarget.value };
              }}
            />
          </label>
          <label class="microscope-gradients">
            Gradients
            <input
              type="text"
              maxLength={longestGradients}
              value={typed.value.gradients}
              onInput={(event) => {
                typed.value = { ...typed.value, gradients: event.currentTarget.value };
              }}
            />
          </label>
        </div>
      )}
    </div>
  );
}
