import { chooseSeeds } from "@downhill/lab/race/choose-seeds";
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Hyper } from "downhill";
import { usualSample } from "../link/train-link.ts";
import type { Device } from "../training/race-messages.ts";
import { type NamedEntrant, nameEntrants } from "./name-entrants.ts";
import type { OfferedProblem } from "./offered-problem.ts";
import { createLane, type TrainLane, tunedHyper, tunedLane } from "./train-lane.ts";

/** What is to be trained, as the page's controls have it. */
export interface TrainState {
  readonly offered: readonly OfferedProblem[];
  readonly problem: Signal<OfferedProblem>;
  readonly lanes: Signal<readonly TrainLane[]>;
  readonly steps: Signal<number>;
  /** Runs of each rule. */
  readonly runs: Signal<number>;
  readonly seeds: ReadonlySignal<readonly number[]>;
  readonly device: Signal<Device>;
  /** How models of text are asked to write. */
  readonly prompt: Signal<string>;
  readonly temperature: Signal<number>;
  /** The lanes that can run. */
  readonly entrants: ReadonlySignal<readonly NamedEntrant[]>;
}

const textbook = ["gradientDescent", "momentum", "rmsprop", "adam"];

/** The first problem with the textbook rules at the rates that were found for it. */
export function createTrainState(offered: readonly OfferedProblem[]): TrainState {
  const [first] = offered;
  if (first === undefined) throw new Error("the page offers no problem");
  const problem = signal(first);
  const lanes = signal(textbook.map((name) => createLane(tunedLane(name, first))));
  const runs = signal(1);
  return {
    offered,
    problem,
    lanes,
    steps: signal(first.race.steps),
    runs,
    seeds: computed(() => chooseSeeds(problem.value.race.seeds, runs.value)),
    device: signal<Device>("wasm"),
    prompt: signal(usualSample.prompt),
    temperature: signal(usualSample.temperature),
    entrants: computed(() => nameEntrants(lanes.value, problem.value)),
  };
}

/** Takes another problem: what was tuned for the one before is what is tuned for it, and what somebody set stays. */
export function chooseProblem(state: TrainState, problem: OfferedProblem): void {
  const before = state.problem.peek();
  for (const { text, hyper } of state.lanes.peek()) {
    const wasTuned = isSame(hyper.peek(), tunedHyper(text.peek(), before) ?? {});
    if (wasTuned) hyper.value = tunedHyper(text.peek(), problem) ?? {};
  }
  if (state.steps.peek() === before.race.steps) state.steps.value = problem.race.steps;
  if (!problem.hasDevice) state.device.value = "wasm";
  state.problem.value = problem;
}

function isSame(a: Hyper, b: Hyper): boolean {
  const words = Object.keys({ ...a, ...b });
  return words.every((word) => a[word] === b[word]);
}
