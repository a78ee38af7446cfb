import type { Problem } from "../problem.ts";
import { describeFailure } from "../problems/describe-failure.ts";
import type { RaceJob, RaceSetup, RunNews } from "./race-job.ts";
import type { RunRecord } from "./result.ts";
import { runOne } from "./run-one.ts";
import type { JobMessage, WorkerMessage } from "./worker-pool.ts";

/**
 * What a worker of a race does with each job that it is sent: one run, told about while it goes on.
 * @param problem of the setup; a failure to make it is told with the first job
 * @param hold what a run waits for before its next step, about ten times a second
 */
export function serveRuns(
  setup: RaceSetup,
  problem: Promise<Problem>,
  send: (message: WorkerMessage<RunNews, RunRecord>) => void,
  hold?: () => Promise<void> | undefined,
): (message: JobMessage<RaceJob>) => Promise<void> {
  const { problem: spec, rules, schedules, plan, checkpointSeconds, isFollowed, sample } = setup;
  problem.catch(() => {});
  const tell = (progress: RunNews): void => send({ kind: "progress", progress });
  return async ({ job: { entrant, seed, from } }) => {
    try {
      const rule = rules[entrant];
      if (rule === undefined) throw new Error(`the race has no entrant ${entrant}`);
      const made = await problem;
      const run = await runOne(
        made,
        rule,
        seed,
        { ...plan, schedule: schedules[entrant] },
        {
          onProgress: (progress) => tell({ progress }),
          checkpoints:
            checkpointSeconds === undefined
              ? undefined
              : { seconds: checkpointSeconds, keep: (checkpoint) => tell({ checkpoint }) },
          from,
          hold,
          ...(isFollowed && {
            onLosses: (losses, first) => tell({ losses, first }),
            onTest: async (test, params) => {
              const text = sample && (await made.sample?.(params, sample));
              tell({ test: { ...test, ...(text !== undefined && { text }) } });
            },
          }),
        },
      );
      send({ kind: "done", result: { entrant, ...run } });
    } catch (error) {
      // Where in somebody's module it was is lost with the stack.
      send({ kind: "failed", error: spec.module === undefined ? error : new Error(describeFailure(error)) });
    }
  };
}
