import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { type Rule, rule } from "downhill";
import { type Candidate, nameEntrants } from "../landscape/name-entrants.ts";
import { createPlayer, type Player } from "../landscape/player.ts";
import { createRace, type Entrant, type Race } from "../landscape/race.ts";
import { readLane } from "../landscape/read-lane.ts";
import type { World } from "../landscape/world.ts";
import { worldOn } from "../landscape/world-on.ts";
import { spokenNameOf } from "../rule-editor/name-of-text.ts";
import { sentenceOf } from "../rule-editor/sentence-of.ts";

/** A textbook rule as the build gives it. */
export interface BuiltLane {
  readonly name: string;
  /** Its name for people. */
  readonly title: string;
  readonly text: string;
  /** The learning rate that a recorded search found for the ravine. */
  readonly rate: number;
}

/** What became of the typed text. */
export interface OwnLane {
  /** The rule, where there is one. */
  readonly candidates: readonly Candidate[];
  /** What is to be said about the text. */
  readonly message: string;
  readonly isBroken: boolean;
}

/** Of the lane with the typed rule. */
export const ownId = "own";

/** The race on the landing page. */
export interface LandingState {
  readonly entrants: ReadonlySignal<readonly Entrant[]>;
  readonly race: Race;
  readonly world: Signal<World>;
  readonly steps: Signal<number>;
  readonly cursor: Signal<number>;
  readonly player: Player;
  /** Whether the race is on the screen. */
  readonly isSeen: Signal<boolean>;
  readonly ownText: Signal<string>;
  readonly own: ReadonlySignal<OwnLane>;
}

// Enough for the four to settle, slow enough to follow each of them by eye.
const raceSteps = 160;
const stepsPerSecond = 12;

export function createLandingState(lanes: readonly BuiltLane[]): LandingState {
  const world = signal<World>(worldOn("ravine"));
  const steps = signal(raceSteps);
  const cursor = signal(0);
  const isSeen = signal(true);
  const ownText = signal("");
  const own = readOwn(ownText);
  const textbook = lanes.map(({ name, title, text, rate }) => ({
    id: name,
    title,
    rule: rule<string>(text, { lr: rate }),
  }));
  const entrants = computed(() => nameEntrants([...textbook, ...own.value.candidates]));
  return {
    entrants,
    world,
    steps,
    cursor,
    isSeen,
    ownText,
    own,
    race: createRace(entrants, world, steps),
    player: createPlayer({ cursor, steps, speed: signal(stepsPerSecond), isSeen }),
  };
}

/** The textbook rules as they are without the race's learning rates. */
export function textbookOf(lanes: readonly BuiltLane[]): (name: string) => Rule | undefined {
  return (name) => {
    const found = lanes.find((lane) => lane.name === name);
    return found && rule<string>(found.text);
  };
}

/** While a text cannot be read, the rule that it last was stays in the race. */
function readOwn(text: ReadonlySignal<string>): ReadonlySignal<OwnLane> {
  let last: readonly Candidate[] = [];
  return computed(() => {
    if (text.value.trim() === "") {
      last = [];
      return { candidates: last, message: "", isBroken: false };
    }
    const { rule: read, diagnostics } = readLane({ text: text.value, hyper: {} });
    if (read !== undefined) last = [{ id: ownId, title: spokenNameOf(text.value), rule: read }];
    const found = diagnostics.find(({ severity }) => severity === "error") ?? diagnostics[0];
    return { candidates: last, message: found ? sentenceOf(found) : "", isBroken: read === undefined };
  });
}
