import { parentPort, workerData } from "node:worker_threads";
import type { Rule, Schedule } from "downhill";
import { readDataFile } from "../data/read-data-file.node.ts";
import type { ProblemSpec } from "../problem.ts";
import { makeProblem } from "../problems/catalogue.ts";
import { describeFailure } from "../problems/describe-failure.ts";
import type { RunRecord } from "./result.ts";
import type { RunCheckpoint } from "./run-checkpoint.ts";
import { type RunPlan, type RunProgress, runOne } from "./run-one.ts";
import type { JobMessage, WorkerMessage } from "./worker-pool.node.ts";

/** What every worker of a race knows from the start. */
export interface RaceSetup {
  readonly problem: ProblemSpec;
  readonly rules: readonly Rule[];
  /** Those of each rule. */
  readonly schedules: readonly (Readonly<Record<string, Schedule>> | undefined)[];
  readonly plan: RunPlan;
  /** Seconds between checkpoints of a run; none are made where it is left out. */
  readonly checkpointSeconds: number | undefined;
}

/** One run of a race. */
export interface RaceJob {
  readonly entrant: number;
  readonly seed: number;
  /** Where it was when an earlier race was broken off. */
  readonly from?: RunCheckpoint | undefined;
}

/** What a worker tells of a run while it goes on. */
export type RunNews = { readonly progress: RunProgress } | { readonly checkpoint: RunCheckpoint };

const { problem: spec, rules, schedules, plan, checkpointSeconds } = workerData as RaceSetup;
const problem = makeProblem(spec, readDataFile);
// A failure to make it is told with the first job, which waits for it.
problem.catch(() => {});

parentPort?.on("message", async ({ job: { entrant, seed, from } }: JobMessage<RaceJob>) => {
  try {
    const rule = rules[entrant];
    if (rule === undefined) throw new Error(`the race has no entrant ${entrant}`);
    const run = await runOne(
      await problem,
      rule,
      seed,
      { ...plan, schedule: schedules[entrant] },
      {
        onProgress: (progress) => send({ kind: "progress", progress: { progress } }),
        checkpoints: checkpointSeconds === undefined ? undefined : { seconds: checkpointSeconds, keep },
        from,
      },
    );
    send({ kind: "done", result: { entrant, ...run } });
  } catch (error) {
    // Where in somebody's module it was is lost with the stack.
    send({ kind: "failed", error: spec.module === undefined ? error : new Error(describeFailure(error)) });
  }
});

function keep(checkpoint: RunCheckpoint): void {
  send({ kind: "progress", progress: { checkpoint } });
}

function send(message: WorkerMessage<RunNews, RunRecord>): void {
  parentPort?.postMessage(message);
}
