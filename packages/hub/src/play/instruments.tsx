import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { Pad } from "../instruments/pad/pad.tsx";
import type { PlayState } from "./play-state.ts";

/** What looks closer at the chosen lane. */
export function Instruments({ state }: { readonly state: PlayState }): JSX.Element {
  const lane = useComputed(
    () => state.lanes.value.find(({ id }) => id === state.chosen.value) ?? state.lanes.value[0],
  );
  const rule = useComputed(() => lane.value?.rule.value);
  const trajectory = useComputed(
    () => state.race.runs.value.find(({ id }) => id === lane.value?.id)?.trajectory,
  );
  const onHyper = (changed: Readonly<Record<string, number>>): void => {
    const own = lane.peek();
    if (own !== undefined) own.hyper.value = { ...own.hyper.peek(), ...changed };
  };
  return (
    <section>
      <h2>Under the finger</h2>
      <Pad
        id="pad"
        rule={rule}
        world={state.world}
        steps={state.steps}
        trajectory={trajectory}
        onHyper={onHyper}
      />
    </section>
  );
}
