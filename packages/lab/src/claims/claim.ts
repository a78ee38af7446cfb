import type { ReadDataFile } from "../data/data-file.ts";
import type { RunWholeRace } from "../search/contest.ts";

/**
 * What an experiment says of a statement.
 * - `supported`, `refuted`: as it is stated
 * - `depends`: it holds on one side of a switch and not on the other; `on` names it
 * - `equivalent`: the two sides differ by less than matters; `within` says by how much
 * - `inconclusive`: the runs do not tell
 */
export type Verdict =
  | { readonly kind: "supported" | "refuted" | "inconclusive" }
  | { readonly kind: "depends"; readonly on: string }
  | { readonly kind: "equivalent"; readonly within: string };

/** One number that was measured. */
export interface Effect {
  readonly name: string;
  readonly value: number;
  /** 95 % interval; absent where nothing is random. */
  readonly low?: number;
  readonly high?: number;
  /** What a closed form says. */
  readonly expected?: number;
}

/** What an experiment found. */
export interface Finding {
  readonly verdict: Verdict;
  /** One sentence, with the numbers in it. */
  readonly because: string;
  /** The first is the effect that the verdict turns on. */
  readonly effects: readonly [Effect, ...Effect[]];
}

export interface ClaimContext {
  readonly read: ReadDataFile;
  /** Trains problems of the catalogue; under Node `race`, on worker threads. */
  readonly race: RunWholeRace;
  readonly signal?: AbortSignal | undefined;
}

/** A sentence that people say of an optimizer, as an experiment. */
export interface Claim {
  readonly name: string;
  /** As people say it. */
  readonly statement: string;
  readonly about: "gradient descent" | "momentum" | "rmsprop" | "adam" | "the choice";
  /** Where it is said, and where it was looked into. */
  readonly sources: readonly string[];
  /** How long it runs on two cores: `instant` below 5 seconds, `minutes` below 5 minutes. */
  readonly tier: "instant" | "minutes";
  /** What is run. */
  readonly experiment: string;
  /** How the verdict follows from the numbers, set down before they were seen. */
  readonly rule: string;
  /** The one setting that turns the verdict around. */
  readonly counterSwitch: string;
  /** Why the verdict holds at this size, or where it may end. */
  readonly scale: string;
  /** Seeds that the numbers come from; empty where nothing is random. */
  readonly seeds: readonly number[];
  /** Seeds that rates are chosen with; none of `seeds`. */
  readonly tuningSeeds: readonly number[];
  run(context: ClaimContext): Promise<Finding>;
}
