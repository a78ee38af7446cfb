import { formatSetting } from "@downhill/lab/report/number";
import type { SeriesLook } from "@downhill/lab/report/series-look";
import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { SeriesSample } from "../figure/series-sample.tsx";
import { withMinus } from "../figure/with-minus.ts";
import { EntrantReadout } from "../landscape/entrant-readout.tsx";
import type { LaneState, PlayState } from "./play-state.ts";

export interface LaneRowProps {
  readonly lane: LaneState;
  readonly look: SeriesLook;
  readonly state: PlayState;
}

/** A lane in one line: its name, its settings and where it is. Pressed, it is the chosen one. */
export function LaneRow({ lane, look, state }: LaneRowProps): JSX.Element {
  const { race, cursor, chosen, entrants } = state;
  const title = useComputed(() => entrants.value.find(({ id }) => id === lane.id)?.title ?? "Unread rule");
  const settings = useComputed(() => {
    const rule = lane.rule.value;
    if (lane.diagnostics.value.some(({ severity }) => severity === "error"))
      return rule === undefined ? "cannot be read" : "its last text that could be read";
    const shown = rule?.program.hyperparameters.slice(0, mostSettings) ?? [];
    return shown.map(({ symbol, word }) => `${symbol} ${spellSetting(rule?.hyper[word])}`).join("  ");
  });
  return (
    <button
      type="button"
      class="lane-row"
      aria-expanded="false"
      onClick={() => {
        chosen.value = lane.id;
      }}
    >
      <SeriesSample look={look} />
      <span class="lane-row-name">{title}</span>
      <span class="lane-row-settings quiet">{settings}</span>
      <EntrantReadout race={race} id={lane.id} cursor={cursor} />
    </button>
  );
}

const mostSettings = 3;

/** A value that is still to be given is said to be so. */
function spellSetting(value: number | undefined): string {
  return value === undefined ? "not given" : withMinus(formatSetting(value));
}
