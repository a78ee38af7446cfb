import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { looksFor } from "../figure/series-sample.tsx";
import { EntrantFault } from "../landscape/entrant-fault.tsx";
import { EntrantReadout } from "../landscape/entrant-readout.tsx";
import { mostLanes } from "../link/play-link.ts";
import { LaneEditor } from "../rule-editor/lane-editor.tsx";
import { RulePicker } from "../rule-editor/rule-picker.tsx";
import { LaneRow } from "./lane-row.tsx";
import { takeRecordedRates } from "./move-to-surface.ts";
import type { LaneState, PlayState } from "./play-state.ts";
import { laneOf, type RatesBySurface } from "./recorded-lanes.ts";

export interface LaneListProps {
  readonly state: PlayState;
  readonly rates: RatesBySurface;
}

/** The lanes of the race. The chosen one can be edited; the others are a line each. */
export function LaneList({ state, rates }: LaneListProps): JSX.Element {
  const { lanes, chosen, entrants, race, cursor, world, newLane } = state;
  const looks = useComputed(() => {
    const labels = lanes.value.map(({ id }) => entrants.value.find((one) => one.id === id)?.label ?? "");
    return looksFor(labels);
  });
  const add = (lane: LaneState): void => {
    if (lanes.value.length >= mostLanes) return;
    lanes.value = [...lanes.value, lane];
    chosen.value = lane.id;
  };
  const remove = (id: string): void => {
    const place = lanes.value.findIndex((lane) => lane.id === id);
    const rest = lanes.value.filter((lane) => lane.id !== id);
    lanes.value = rest;
    if (chosen.value === id) chosen.value = rest[Math.min(place, rest.length - 1)]?.id ?? "";
  };
  const isFull = lanes.value.length >= mostLanes;
  return (
    <section class="lane-list" aria-labelledby="lanes-title">
      <div class="lane-list-head">
        <h2 id="lanes-title">Lanes</h2>
        {isFull ? (
          <p class="quiet lane-list-full">{mostLanes} lanes are the most: remove one to add another.</p>
        ) : (
          <RulePicker
            id="add-rule"
            label="Add a rule"
            labelUnseen
            placeholder="Add a rule: lion, 2018"
            onPick={({ name, make }) => add(newLane(laneOf(name, make().text, rates, world.value.surface)))}
          />
        )}
        <button
          type="button"
          class="quiet-button"
          title="Learning rates that recorded searches found best on this surface"
          onClick={() => takeRecordedRates(state, rates)}
        >
          Recorded rates
        </button>
      </div>
      {lanes.value.map((lane, index) => {
        const { id, text, hyper } = lane;
        const look = looks.value[index];
        if (look === undefined) return null;
        if (id !== chosen.value) return <LaneRow key={id} lane={lane} look={look} state={state} />;
        return (
          <LaneEditor
            key={id}
            id={id}
            text={text}
            hyper={hyper}
            last={lane.rule.peek()}
            look={look}
            onRemove={lanes.value.length > 1 ? () => remove(id) : undefined}
            onDuplicate={isFull ? undefined : () => add(newLane({ text: text.peek(), hyper: hyper.peek() }))}
          >
            <EntrantReadout race={race} id={id} cursor={cursor} />
            <EntrantFault race={race} id={id} />
          </LaneEditor>
        );
      })}
    </section>
  );
}
