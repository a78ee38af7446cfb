import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Diagnostic, Rule } from "downhill";
import { nameEntrants } from "../landscape/name-entrants.ts";
import { createRace, type Entrant, type Race } from "../landscape/race.ts";
import { readLane } from "../landscape/read-lane.ts";
import type { Lane, World } from "../landscape/world.ts";

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

/** As many as there are series colours. */
export const mostLanes = 8;
/** The longest race of the page. */
export const mostSteps = 10_000;

export function createLaneState(lane: Lane): LaneState {
  const [text, hyper] = [signal(lane.text), signal(lane.hyper)];
  const reading = computed(() => readLane({ text: text.value, hyper: hyper.value }));
  let last: Rule | undefined;
  const rule = computed(() => {
    last = reading.value.rule ?? last;
    return last;
  });
  return {
    id: `lane${++made}`,
    text,
    hyper,
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
  const entrants = computed(() => enter(own.lanes.value));
  return { ...own, entrants, race: createRace(entrants, own.world, own.steps) };
}

function enter(lanes: readonly LaneState[]): readonly Entrant[] {
  return nameEntrants(
    lanes.flatMap(({ id, rule }) =>
      rule.value === undefined ? [] : [{ id, title: rule.value.name, rule: rule.value }],
    ),
  );
}
