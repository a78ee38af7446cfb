import { parentPort, workerData } from "node:worker_threads";
import type { Rule, Schedule } from "downhill";
import { readDataFile } from "../data/read-data-file.node.ts";
import type { ProblemSpec } from "../problem.ts";
import { makeProblem } from "../problems/catalogue.ts";
import { describeFailure } from "../problems/describe-failure.ts";
import type { RunRecord } from "./result.ts";
import { type RunPlan, type RunProgress, runOne } from "./run-one.ts";
import type { JobMessage, WorkerMessage } from "./worker-pool.node.ts";

/** What every worker of a race knows from the start. */
export interface RaceSetup {
  readonly problem: ProblemSpec;
  readonly rules: readonly Rule[];
  /** Those of each rule. */
  readonly schedules: readonly (Readonly<Record<string, Schedule>> | undefined)[];
  readonly plan: RunPlan;
}

/** One run of a race. */
export interface RaceJob {
  readonly entrant: number;
  readonly seed: number;
}

const { problem: spec, rules, schedules, plan } = workerData as RaceSetup;
const problem = makeProblem(spec, readDataFile);
// A failure to make it is told with the first job, which waits for it.
problem.catch(() => {});

parentPort?.on("message", async ({ job: { entrant, seed } }: JobMessage<RaceJob>) => {
  try {
    const rule = rules[entrant];
    if (rule === undefined) throw new Error(`the race has no entrant ${entrant}`);
    const onProgress = (progress: RunProgress): void => send({ kind: "progress", progress });
    const run = await runOne(
      await problem,
      rule,
      seed,
      { ...plan, schedule: schedules[entrant] },
      { onProgress },
    );
    send({ kind: "done", result: { entrant, ...run } });
  } catch (error) {
    // Where in somebody's module it was is lost with the stack.
    send({ kind: "failed", error: spec.module === undefined ? error : new Error(describeFailure(error)) });
  }
});

function send(message: WorkerMessage<RunProgress, RunRecord>): void {
  parentPort?.postMessage(message);
}
