import { type ReadonlySignal, useComputed } from "@preact/signals";
import type { Rule } from "downhill";
import type { ComponentType, JSX } from "preact";
import { BasinsFigure } from "../instruments/basins/basins-figure.tsx";
import { Microscope } from "../instruments/microscope/microscope.tsx";
import { Pad } from "../instruments/pad/pad.tsx";
import { Surface3d } from "../instruments/surface-3d/surface-3d.tsx";
import type { Trajectory } from "../landscape/world.ts";
import { LaneChoice } from "./lane-choice.tsx";
import type { PlayState } from "./play-state.ts";

/** A panel below the race that looks at the same lanes. */
export interface Instrument {
  /** Of its section on the page; letters and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly component: ComponentType<{ readonly state: PlayState }>;
}

/** In the order in which they stand below the race. */
export const instruments: readonly Instrument[] = [
  { id: "stability", title: "Under the finger", component: ChosenPad },
  { id: "microscope", title: "Under the microscope", component: ChosenMicroscope },
  { id: "starts", title: "Hundreds of starts", component: ChosenBasins },
  { id: "relief", title: "In three dimensions", component: RaceRelief },
];

/** The lane that the instruments look at. */
interface ChosenLane {
  readonly rule: ReadonlySignal<Rule | undefined>;
  readonly trajectory: ReadonlySignal<Trajectory | undefined>;
  readonly onHyper: (changed: Readonly<Record<string, number>>) => void;
}

function useChosenLane({ lanes, chosen, race }: PlayState): ChosenLane {
  const lane = useComputed(() => lanes.value.find(({ id }) => id === chosen.value) ?? lanes.value[0]);
  const rule = useComputed(() => lane.value?.rule.value);
  const trajectory = useComputed(() => race.runs.value.find(({ id }) => id === lane.value?.id)?.trajectory);
  const onHyper = (changed: Readonly<Record<string, number>>): void => {
    const own = lane.peek();
    if (own !== undefined) own.hyper.value = { ...own.hyper.peek(), ...changed };
  };
  return { rule, trajectory, onHyper };
}

function ChosenPad({ state }: { readonly state: PlayState }): JSX.Element {
  return (
    <>
      <LaneChoice id="pad" state={state} />
      <Pad
        id="pad"
        {...useChosenLane(state)}
        world={state.world}
        steps={state.steps}
        chosen={state.instruments.axes}
      />
    </>
  );
}

function ChosenMicroscope({ state }: { readonly state: PlayState }): JSX.Element {
  const { rule, trajectory } = useChosenLane(state);
  return (
    <>
      <LaneChoice id="lens" state={state} />
      <Microscope
        id="lens"
        rule={rule}
        trajectory={trajectory}
        world={state.world}
        cursor={state.cursor}
        {...state.instruments}
      />
    </>
  );
}

function ChosenBasins({ state }: { readonly state: PlayState }): JSX.Element {
  const { rule } = useChosenLane(state);
  return (
    <>
      <LaneChoice id="basins" state={state} />
      <BasinsFigure
        id="basins"
        rule={rule}
        world={state.world}
        steps={state.steps}
        held={state.instruments.startsAt}
      />
    </>
  );
}

function RaceRelief({ state }: { readonly state: PlayState }): JSX.Element {
  const { world, race, cursor, instruments: own } = state;
  return (
    <Surface3d id="relief-figure" world={world} runs={race.runs} cursor={cursor} viewpoint={own.viewpoint} />
  );
}
