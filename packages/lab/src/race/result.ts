import type { Schedule } from "downhill";
import type { ProblemSpec, Target, TestScore } from "../problem.ts";
import type { Diagnosis } from "./diagnosis.ts";

/** One entrant: a rule's text and its hyperparameters, with the label to show. */
export interface EntrantRecord {
  readonly label: string;
  /** The rule in paper notation, the definition that ran. */
  readonly text: string;
  /** All hyperparameters by word, the values that ran. */
  readonly hyper: Readonly<Record<string, number>>;
  /** By word, where hyperparameters changed with the step. */
  readonly schedule?: Readonly<Record<string, Schedule>>;
}

export interface RunRecord {
  /** Index into `RaceResult.entrants`. */
  readonly entrant: number;
  readonly seed: number;
  /**
   * Training loss of the batch at each step, before the step is taken; where the run diverged, those of the
   * `divergedAt` steps before.
   */
  readonly losses: readonly number[];
  /**
   * Scores on held-out data after `step` steps; the last is over all of it, those before may be over a part, as
   * `examples` says. A run that diverged has no last one. The last alone may hold `wrong`.
   */
  readonly tests: readonly (TestScore & { readonly step: number })[];
  /** Steps that were looked at, in order; empty where the plan asks for none. */
  readonly diagnoses: readonly Diagnosis[];
  /**
   * Steps taken when the smoothed training loss (or test accuracy, as the target says) first reached the target;
   * undefined where it never did.
   */
  readonly stepsToTarget: number | undefined;
  readonly secondsToTarget: number | undefined;
  /** The step at which loss, gradient or parameters stopped being finite. */
  readonly divergedAt: number | undefined;
  /** Seconds in training steps, tests not counted. */
  readonly seconds: number;
  /** Seconds of these in the optimizer. */
  readonly optimizerSeconds: number;
}

export interface RaceResult {
  readonly problem: ProblemSpec & {
    readonly title: string;
    readonly parameters: number;
    readonly examples: number;
    readonly batchSize: number;
    /** What its good score is in; undefined where nobody has said what is good. */
    readonly scoredBy?: Target["metric"] | undefined;
  };
  readonly entrants: readonly EntrantRecord[];
  readonly seeds: readonly number[];
  readonly steps: number;
  readonly target: Target | undefined;
  /** Ordered by seed, then entrant: the order of finishing does not show. */
  readonly runs: readonly RunRecord[];
  /** Runs that were kept from an earlier race and not run again. */
  readonly reused: number;
  /** Why no run could be kept, where somebody's problem depends on what cannot be known. */
  readonly notKept?: string | undefined;
  /** Wall-clock seconds of the whole race. */
  readonly seconds: number;
  readonly workers: number;
}

/** Sent while a race runs, about ten times a second per worker. */
export interface RaceProgress {
  readonly entrant: number;
  readonly seed: number;
  /** Steps this run has done. */
  readonly step: number;
  /** Smoothed training loss. */
  readonly loss: number;
  readonly accuracy: number | undefined;
  readonly finished: boolean;
  /** Steps done and to do over all runs of the race. */
  readonly done: number;
  readonly total: number;
}
