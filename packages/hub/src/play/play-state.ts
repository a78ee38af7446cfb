import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Diagnostic, Rule } from "downhill";
import { createInstrumentsState, type InstrumentsState } from "../instruments/instruments-state.ts";
import { nameEntrants } from "../landscape/name-entrants.ts";
import { createPlayer, type Player } from "../landscape/player.ts";
import { createRace, type Entrant, type Race } from "../landscape/race.ts";
import { readLane } from "../landscape/read-lane.ts";
import type { Lane, World } from "../landscape/world.ts";
import { titleOf } from "../rule-editor/find-entry.ts";

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
  /** Makes a lane for `lanes`. */
  readonly newLane: (lane: Lane) => LaneState;
  /** The lanes that can run, under the names that they have in the race. */
  readonly entrants: ReadonlySignal<readonly Entrant[]>;
  readonly race: Race;
  /** Moves the cursor. */
  readonly player: Player;
  /** Whether the race is on the screen; the player stands still while it is not. */
  readonly isSeen: Signal<boolean>;
  /** What the instruments below the race show. */
  readonly instruments: InstrumentsState;
}

function createLaneState(lane: Lane, id: string): LaneState {
  const [text, hyper] = [signal(lane.text), signal(lane.hyper)];
  const reading = computed(() => readLane({ text: text.value, hyper: hyper.value }));
  let last: Rule | undefined;
  const rule = computed(() => {
    last = reading.value.rule ?? last;
    return last;
  });
  return {
    id,
    text,
    hyper,
    diagnostics: computed(() => reading.value.diagnostics),
    rule,
  };
}

export function createPlayState(lanes: readonly Lane[], world: World, steps: number): PlayState {
  let made = 0;
  const newLane = (lane: Lane): LaneState => createLaneState(lane, `lane${++made}`);
  const states = lanes.map(newLane);
  const own = {
    lanes: signal<readonly LaneState[]>(states),
    world: signal(world),
    steps: signal(steps),
    cursor: signal(0),
    speed: signal(30),
    isSeen: signal(true),
    chosen: signal(states[0]?.id ?? ""),
    instruments: createInstrumentsState(),
  };
  const entrants = computed(() => enter(own.lanes.value));
  const race = createRace(entrants, own.world, own.steps);
  return { ...own, newLane, entrants, race, player: createPlayer(own) };
}

function enter(lanes: readonly LaneState[]): readonly Entrant[] {
  return nameEntrants(
    lanes.flatMap(({ id, text, rule }) =>
      rule.value === undefined ? [] : [{ id, title: titleOf(text.value), rule: rule.value }],
    ),
  );
}
