import type { Rule, Schedule } from "downhill";
import type { SampleRequest, Target } from "../problem.ts";
import { requireSeed } from "../random.ts";
import type { FollowedTest, RaceJob } from "./race-job.ts";
import type { RaceProgress } from "./result.ts";
import type { RunStore } from "./run-store.ts";

/** A rule that takes part, with the label to show. */
export interface Entrant {
  readonly label: string;
  readonly rule: Rule;
  /** How hyperparameters change with the step, by word, over the rule's values. */
  readonly schedule?: Readonly<Record<string, Schedule>>;
}

export interface RaceOptions {
  readonly seeds: readonly number[];
  /** Training steps of each run. */
  readonly steps: number;
  readonly target?: Target | undefined;
  /** Steps between tests; without it only the start and the end are tested. */
  readonly testEvery?: number | undefined;
  /** Steps between diagnoses; without it there are none. */
  readonly diagnoseEvery?: number | undefined;
  /** Threads; by default one per core. */
  readonly workers?: number | undefined;
  /**
   * Where runs are kept, finished ones and how far the others are: a race that was stopped, or is run again, goes on from
   * there. It is left alone where what determines a run cannot be known (`RaceResult.notKept`).
   */
  readonly store?: RunStore | undefined;
  /** Seconds between two notes of how far a run is; 10 where it is left out. */
  readonly checkpointSeconds?: number | undefined;
  readonly onProgress?: ((progress: RaceProgress) => void) | undefined;
  readonly follower?: RaceFollower | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Is told what runs measure as soon as they do, and not only when they end. */
export interface RaceFollower {
  /** Has a model of text write at each test. */
  readonly sample?: SampleRequest | undefined;
  /** @param first the step of the first of `losses`, counted from 0 */
  onLosses(run: Omit<RaceJob, "from">, losses: readonly number[], first: number): void;
  onTest(run: Omit<RaceJob, "from">, test: FollowedTest): void;
}

/** @throws RangeError where there is nobody to race or nothing to race for, or a number is none that can be meant */
export function requireRaceOptions(entrants: readonly Entrant[], options: RaceOptions): void {
  const { seeds, steps, testEvery, diagnoseEvery, workers } = options;
  if (entrants.length === 0) throw new RangeError("a race needs at least one entrant");
  if (seeds.length === 0) throw new RangeError("a race needs at least one seed");
  for (const seed of seeds) requireSeed(seed);
  if (new Set(seeds).size < seeds.length) throw new RangeError(`a seed is given twice: ${seeds.join(", ")}`);
  requireCount("steps", steps);
  if (testEvery !== undefined) requireCount("testEvery", testEvery);
  if (diagnoseEvery !== undefined) requireCount("diagnoseEvery", diagnoseEvery);
  if (workers !== undefined) requireCount("workers", workers);
}

function requireCount(name: string, value: number): void {
  if (!Number.isInteger(value) || value < 1) {
    throw new RangeError(`${name} is ${value}; it has to be a whole number from 1`);
  }
}
