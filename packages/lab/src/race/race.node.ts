import { availableParallelism } from "node:os";
import { readDataFile } from "../data/read-data-file.node.ts";
import type { ProblemSpec } from "../problem.ts";
import { codeVersion } from "./code-version.node.ts";
import { describeProblem } from "./describe-problem.ts";
import { identifyProblem } from "./identify-problem.node.ts";
import type { RaceJob } from "./race-job.ts";
import type { Entrant, RaceOptions } from "./race-options.ts";
import { requireMeasurable } from "./require-measurable.ts";
import type { RaceResult } from "./result.ts";
import { type RaceHost, type RunKeeper, runRace } from "./run-race.ts";
import type { RunIdentity, RunStore } from "./run-store.ts";
import { startThread } from "./start-thread.node.ts";

export type { Entrant } from "./race-options.ts";

/**
 * `runRace` on Node's worker threads, one per core where nobody says otherwise, with data from disk.
 * @throws what `runRace` throws; RunStoreError where runs cannot be kept
 */
export function race(
  spec: ProblemSpec,
  entrants: readonly Entrant[],
  options: RaceOptions,
): Promise<RaceResult> {
  return runRace(spec, entrants, options, host);
}

const host: RaceHost = {
  cores: availableParallelism(),
  async prepare(spec, entrants, options, plan) {
    const { problem, identity, unknown } = await identifyProblem(spec, readDataFile);
    problem.dispose?.();
    requireMeasurable(problem, options);
    const description = await describeProblem(spec, problem);
    const { store } = options;
    if (unknown !== undefined || store === undefined) return { description, notKept: unknown };
    const code = await codeVersion();
    const keeper = keepIn(store, ({ entrant, seed }) => {
      const { rule, schedule } = entrants[entrant] ?? {};
      const { text = "", hyper = {} } = rule ?? {};
      return {
        code,
        problem: identity,
        rule: text,
        hyper,
        seed,
        plan: { ...plan, ...(schedule && { schedule }) },
      };
    });
    return { description, keeper };
  },
  startThread: (setup) => startThread(new URL("./race-worker.node.ts", import.meta.url), setup),
};

function keepIn(store: RunStore, identify: (job: RaceJob) => RunIdentity): RunKeeper {
  return {
    find: (job) => store.find(identify(job)),
    findCheckpoint: (job) => store.findCheckpoint(identify(job)),
    keep: (job, run) => store.keep(identify(job), run),
    keepCheckpoint: (job, checkpoint) => store.keepCheckpoint(identify(job), checkpoint),
  };
}
