import type { Rule, Schedule } from "downhill";
import type { ProblemSpec, SampleRequest, TestScore } from "../problem.ts";
import type { RunCheckpoint } from "./run-checkpoint.ts";
import type { RunPlan, RunProgress } from "./run-one.ts";

/** What every worker of a race knows from the start. */
export interface RaceSetup {
  readonly problem: ProblemSpec;
  readonly rules: readonly Rule[];
  /** Those of each rule. */
  readonly schedules: readonly (Readonly<Record<string, Schedule>> | undefined)[];
  readonly plan: RunPlan;
  /** Seconds between checkpoints of a run; none are made where it is left out. */
  readonly checkpointSeconds: number | undefined;
  /** Whether every loss and test is told when it is measured. */
  readonly isFollowed: boolean;
  /** What a model of text writes at each test of a run that is followed. */
  readonly sample?: SampleRequest | undefined;
}

/** One run of a race. */
export interface RaceJob {
  readonly entrant: number;
  readonly seed: number;
  /** Where it was when an earlier race was broken off. */
  readonly from?: RunCheckpoint | undefined;
}

/** A test while its run goes on. */
export interface FollowedTest extends TestScore {
  readonly step: number;
  /** What a model of text wrote. */
  readonly text?: string | undefined;
}

/** What a worker tells of a run while it goes on. */
export type RunNews =
  | { readonly progress: RunProgress }
  | { readonly checkpoint: RunCheckpoint }
  | { readonly losses: readonly number[]; readonly first: number }
  | { readonly test: FollowedTest };
