import { surfaces } from "@downhill/lab/problems/surfaces";
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Diagnostic, Rule } from "downhill";
import { createRace, type Entrant, type Race } from "../landscape/race.ts";
import { readLane } from "../landscape/read-lane.ts";
import type { Lane, SurfaceName, World } from "../landscape/world.ts";

/** A lane of the page: what was typed, and the rule that it last was. */
export interface LaneState {
  /** Stays while the text changes; letters and digits. */
  readonly id: string;
  readonly text: Signal<string>;
  /** Hyperparameters by word, over the text's own. */
  readonly hyper: Signal<Readonly<Record<string, number>>>;
  /** What is wrong with the text now, and what is to be said about it. */
  readonly diagnostics: ReadonlySignal<readonly Diagnostic[]>;
  /** The rule as it was when the text could last be read. */
  readonly rule: ReadonlySignal<Rule | undefined>;
}

/** All that the page shows; the address is made of it. */
export interface PlayState {
  readonly lanes: Signal<readonly LaneState[]>;
  readonly world: Signal<World>;
  readonly steps: Signal<number>;
  /** The step that is looked at, from 0. */
  readonly cursor: Signal<number>;
  /** Steps a second while it plays. */
  readonly speed: Signal<number>;
  /** The lane that the instruments look at; there is one as long as there are lanes. */
  readonly chosen: Signal<string>;
  /** The lanes that can run, under the names that they have in the race. */
  readonly entrants: ReadonlySignal<readonly Entrant[]>;
  readonly race: Race;
}

export function createLaneState({ text, hyper }: Lane): LaneState {
  const own = { text: signal(text), hyper: signal(hyper) };
  const reading = computed(() => readLane({ text: own.text.value, hyper: own.hyper.value }));
  let last: Rule | undefined;
  const rule = computed(() => {
    last = reading.value.rule ?? last;
    return last;
  });
  return {
    id: `lane${++made}`,
    ...own,
    diagnostics: computed(() => reading.value.diagnostics),
    rule,
  };
}

let made = 0;

export function createPlayState(lanes: readonly Lane[], world: World, steps: number): PlayState {
  const states = lanes.map(createLaneState);
  const own = {
    lanes: signal<readonly LaneState[]>(states),
    world: signal(world),
    steps: signal(steps),
    cursor: signal(0),
    speed: signal(60),
    chosen: signal(states[0]?.id ?? ""),
  };
  const entrants = computed(() => nameEntrants(own.lanes.value));
  return { ...own, entrants, race: createRace(entrants, own.world, own.steps) };
}

/** A still world at the surface's own start. */
export function worldOn(surface: SurfaceName): World {
  return { surface, start: surfaces[surface].start, seed: 0, noise: 0, batch: 1, drift: 0 };
}

/** Rules of one name are told apart by numbers. */
function nameEntrants(lanes: readonly LaneState[]): readonly Entrant[] {
  const counts = new Map<string, number>();
  return lanes.flatMap(({ id, rule }) => {
    if (rule.value === undefined) return [];
    const count = (counts.get(rule.value.name) ?? 0) + 1;
    counts.set(rule.value.name, count);
    const label = count === 1 ? rule.value.name : `${rule.value.name} ${count}`;
    return [{ id, label, rule: rule.value }];
  });
}
