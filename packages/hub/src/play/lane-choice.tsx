import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { looksFor, SeriesSample } from "../figure/series-sample.tsx";
import "./lane-choice.css";
import type { PlayState } from "./play-state.ts";

export interface LaneChoiceProps {
  /** Names the group: letters, digits and hyphens. */
  readonly id: string;
  readonly state: PlayState;
}

/** Which lane an instrument looks at; the same for all of them. */
export function LaneChoice({ id, state: { entrants, chosen } }: LaneChoiceProps): JSX.Element {
  const looks = useComputed(() => looksFor(entrants.value.map(({ label }) => label)));
  return (
    <fieldset class="lane-choice">
      <legend class="unseen">Lane that is looked at</legend>
      {entrants.value.map(({ id: lane, title }, index) => {
        const look = looks.value[index];
        return (
          <label key={lane}>
            <input
              type="radio"
              name={`${id}-lane`}
              checked={chosen.value === lane}
              onChange={() => {
                chosen.value = lane;
              }}
            />
            {look !== undefined && <SeriesSample look={look} />}
            {title}
          </label>
        );
      })}
    </fieldset>
  );
}
