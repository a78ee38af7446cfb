import { formatCount, formatSetting } from "@downhill/lab/report/number";
import { type ReadonlySignal, type Signal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Slider } from "../figure/slider.tsx";
import { mostRuns, mostSteps } from "../link/train-limits.ts";
import { longestPrompt, mostTemperature } from "../link/train-link.ts";
import type { Device } from "../training/race-messages.ts";
import type { TrainState } from "./train-state.ts";
import "./run-settings.css";

export interface RunSettingsProps {
  readonly state: TrainState;
  /** Whether the browser has WebGPU; undefined while that is not known. */
  readonly hasGpu: ReadonlySignal<boolean | undefined>;
}

/** How long is trained, how often, and on what. */
export function RunSettings({ state, hasGpu }: RunSettingsProps): JSX.Element {
  const { problem, steps, runs, seeds, device } = state;
  return (
    <section class="run-settings" aria-labelledby="train-run">
      <h2 id="train-run" class="train-legend">
        Run
      </h2>
      <CountField id="train-steps" label="Steps" value={steps} most={mostSteps}>
        {`tested every ${formatCount(problem.value.race.testEvery)}`}
      </CountField>
      <CountField id="train-runs" label="Runs of each rule" value={runs} most={mostRuns}>
        {`${seeds.value.length === 1 ? "seed" : "seeds"} ${seeds.value.join(", ")}`}
      </CountField>
      {problem.value.hasDevice && <DeviceChoice device={device} hasGpu={hasGpu} />}
      {problem.value.shows === "text" && <WritingSettings state={state} />}
    </section>
  );
}

interface CountFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: Signal<number>;
  readonly most: number;
  readonly children: string;
}

/** A whole number from 1; what is typed counts once it is one. */
function CountField({ id, label, value, most, children }: CountFieldProps): JSX.Element {
  const typed = useSignal<string | undefined>(undefined);
  const isWrong = typed.value !== undefined && readCount(typed.value, most) === undefined;
  return (
    <div class="count-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={1}
        max={most}
        step={1}
        value={typed.value ?? value.value}
        aria-invalid={isWrong}
        aria-describedby={`${id}-note`}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          const count = readCount(typed.value, most);
          if (count !== undefined) value.value = count;
        }}
        onBlur={() => {
          typed.value = undefined;
        }}
      />
      <span id={`${id}-note`} class="quiet">
        {isWrong ? `a whole number from 1 to ${formatCount(most)}` : children}
      </span>
    </div>
  );
}

function readCount(text: string, most: number): number | undefined {
  const count = Number(text);
  return text.trim() !== "" && Number.isInteger(count) && count >= 1 && count <= most ? count : undefined;
}

function DeviceChoice({
  device,
  hasGpu,
}: {
  readonly device: Signal<Device>;
  readonly hasGpu: ReadonlySignal<boolean | undefined>;
}): JSX.Element {
  const choices: readonly (readonly [Device, string, string])[] = [
    ["wasm", "Wasm", "the bits of Node"],
    ["webgpu", "WebGPU", hasGpu.value === false ? "not in this browser" : "sums in another order"],
  ];
  return (
    <fieldset class="device-choice">
      <legend>Gradients on</legend>
      {choices.map(([value, name, note]) => (
        <label key={value}>
          <input
            type="radio"
            name="device"
            value={value}
            checked={device.value === value}
            disabled={value === "webgpu" && hasGpu.value !== true}
            onChange={() => {
              device.value = value;
            }}
          />
          {name} <span class="quiet">{note}</span>
        </label>
      ))}
    </fieldset>
  );
}

function WritingSettings({ state: { prompt, temperature } }: { readonly state: TrainState }): JSX.Element {
  return (
    <>
      <div class="count-field">
        <label for="train-prompt">They go on after</label>
        <input
          id="train-prompt"
          type="text"
          maxLength={longestPrompt}
          value={prompt}
          onInput={(event) => {
            prompt.value = event.currentTarget.value;
          }}
        />
      </div>
      <Slider
        id="train-temperature"
        label="Temperature"
        value={temperature}
        least={0}
        most={mostTemperature}
        step={0.05}
        format={(value) => (value === 0 ? "0: likeliest" : formatSetting(value))}
      />
    </>
  );
}
