import { formatCount, formatSetting } from "@downhill/lab/report/number";
import { type ReadonlySignal, type Signal, useComputed } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { Slider } from "../figure/slider.tsx";
import type { Player } from "./player.ts";
import "./transport.css";

export interface TransportProps {
  readonly id: string;
  readonly player: Player;
  readonly cursor: ReadonlySignal<number>;
  readonly steps: ReadonlySignal<number>;
  /** Steps a second; without it there is no slider. */
  readonly speed?: Signal<number> | undefined;
  /** Whether a slider goes through the steps; the losses bring their own. */
  readonly hasScrubber?: boolean;
  readonly children?: ComponentChildren;
}

/** Steps a second. */
export const speeds = { least: 1, most: 2000 } as const;

/** The buttons that move a race, and the step it is at. */
export function Transport({
  id,
  player,
  cursor,
  steps,
  speed,
  hasScrubber = false,
  children,
}: TransportProps): JSX.Element {
  const at = useComputed(() => formatCount(cursor.value));
  const of = useComputed(() => ` of ${formatCount(steps.value)}`);
  return (
    <fieldset class="transport" aria-label="Playback">
      <button
        type="button"
        class="button primary transport-play"
        aria-keyshortcuts="Space"
        title="Space"
        onClick={player.toggle}
      >
        {player.isPlaying.value ? "Pause" : "Play"}
      </button>
      <button
        type="button"
        class="button"
        aria-keyshortcuts=","
        title="One step back: ,"
        onClick={() => player.stepBy(-1)}
      >
        Back
      </button>
      <button
        type="button"
        class="button"
        aria-keyshortcuts="."
        title="One step on: ."
        onClick={() => player.stepBy(1)}
      >
        Step
      </button>
      <button
        type="button"
        class="button"
        aria-keyshortcuts="R"
        title="To the start: R"
        onClick={() => player.goTo(0)}
      >
        Reset
      </button>
      <p class="transport-step">
        Step <output>{at}</output>
        <span class="quiet">{of}</span>
      </p>
      {hasScrubber && (
        <input
          class="transport-scrubber"
          type="range"
          aria-label="Step"
          min={0}
          max={steps}
          step={1}
          value={cursor}
          onInput={(event) => player.goTo(event.currentTarget.valueAsNumber)}
        />
      )}
      {speed !== undefined && (
        <div class="transport-speed">
          <Slider
            id={`${id}-speed`}
            label="Speed"
            value={speed}
            least={speeds.least}
            most={speeds.most}
            scale="log"
            format={spellSpeed}
          />
        </div>
      )}
      {children}
    </fieldset>
  );
}

function spellSpeed(value: number): string {
  return `${formatSetting(Number(value.toPrecision(2)))}/s`;
}
