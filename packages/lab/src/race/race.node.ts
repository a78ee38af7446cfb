import { availableParallelism } from "node:os";
import type { Rule, Schedule } from "downhill";
import { readDataFile } from "../data/read-data-file.node.ts";
import type { Problem, ProblemSpec, Target } from "../problem.ts";
import { countParameters } from "../problems/allocate-tensors.ts";
import { findProblem } from "../problems/catalogue.ts";
import { requireSeed } from "../random.ts";
import { codeVersion } from "./code-version.node.ts";
import { identifyProblem } from "./identify-problem.node.ts";
import type { RaceJob, RaceSetup, RunNews } from "./race-worker.node.ts";
import { requireMeasurable } from "./require-measurable.ts";
import type { RaceProgress, RaceResult, RunRecord } from "./result.ts";
import type { RunIdentity, RunStore } from "./run-store.node.ts";
import { runJobs } from "./worker-pool.node.ts";
import { createWriteQueue } from "./write-queue.ts";

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
  readonly signal?: AbortSignal | undefined;
}

const usualCheckpointSeconds = 10;

/**
 * Trains a problem once for every entrant and seed, on worker threads. All entrants of a seed start at the same
 * weights and see the same batches; the result, seconds apart, is the same bit by bit for every number of workers.
 * @throws RangeError for wrong options and for those that the problem cannot be watched by; Error where a run failed (divergence is no failure), naming the run
 */
export async function race(
  spec: ProblemSpec,
  entrants: readonly Entrant[],
  options: RaceOptions,
): Promise<RaceResult> {
  requireOptions(entrants, options);
  const { seeds, steps, target, testEvery, diagnoseEvery, signal, onProgress } = options;
  const { checkpointSeconds = usualCheckpointSeconds } = options;
  const started = performance.now();
  const { problem, identity, unknown } = await identifyProblem(spec, readDataFile);
  const { good } = await findProblem(spec);
  const description = describeProblem(problem);
  requireMeasurable(problem, options);
  const store = unknown === undefined ? options.store : undefined;
  const all = seeds.flatMap((seed) => entrants.map((_, entrant): RaceJob => ({ entrant, seed })));
  const setup: RaceSetup = {
    problem: spec,
    rules: entrants.map(({ rule }) => rule),
    schedules: entrants.map(({ schedule }) => schedule),
    plan: { steps, testEvery, target, diagnoseEvery },
    checkpointSeconds: store && checkpointSeconds,
  };
  const identify = await identifier(identity, entrants, setup.plan);
  const known = await Promise.all(all.map((job) => store?.find(identify(job))));
  const missing = all.filter((_, index) => known[index] === undefined);
  const jobs = await Promise.all(
    missing.map(
      async (job): Promise<RaceJob> => ({ ...job, from: await store?.findCheckpoint(identify(job)) }),
    ),
  );
  const workers = Math.min(options.workers ?? availableParallelism(), jobs.length);
  const stepsDone = new Map<number, number>();
  const total = jobs.length * steps;
  const writes = createWriteQueue();
  const made = await runJobs<RaceJob, RunNews, RunRecord>({
    script: new URL("./race-worker.node.ts", import.meta.url),
    setup,
    jobs,
    workers,
    describe: ({ entrant, seed }) => `${entrants[entrant]?.label ?? entrant} on ${spec.name}, seed ${seed}`,
    onProgress(index, news) {
      const job = jobs[index];
      if (job === undefined) return;
      if ("checkpoint" in news) {
        writes.add(async () => store?.keepCheckpoint(identify(job), news.checkpoint));
        return;
      }
      const { progress } = news;
      const { entrant, seed } = job;
      // A run that diverged has no steps left to do.
      stepsDone.set(index, progress.finished ? steps : progress.step);
      const done = stepsDone.values().reduce((sum, step) => sum + step, 0);
      onProgress?.({ entrant, seed, ...progress, done, total });
    },
    onResult(index, run) {
      const job = jobs[index];
      if (job !== undefined) writes.add(async () => store?.keep(identify(job), withoutEntrant(run)));
    },
    signal: AbortSignal.any([writes.failed, ...(signal === undefined ? [] : [signal])]),
  }).finally(writes.done);
  const fresh = made.values();
  const runs = all.map(({ entrant }, index): RunRecord => {
    const run = known[index];
    return run === undefined ? (fresh.next().value as RunRecord) : { entrant, ...run };
  });
  return {
    problem: { ...spec, ...description, ...(good && { scoredBy: good.metric }) },
    entrants: entrants.map(({ label, rule, schedule }) => ({
      label,
      text: rule.text,
      hyper: rule.hyper,
      ...(schedule && { schedule }),
    })),
    seeds,
    steps,
    target,
    runs,
    reused: all.length - jobs.length,
    notKept: unknown,
    seconds: (performance.now() - started) / 1000,
    workers: Math.max(1, workers),
  };
}

/** What determines each run of the race. */
async function identifier(
  problem: unknown,
  entrants: readonly Entrant[],
  plan: RaceSetup["plan"],
): Promise<(job: RaceJob) => RunIdentity> {
  const code = await codeVersion();
  return ({ entrant, seed }) => {
    const { rule, schedule } = entrants[entrant] ?? {};
    const { text = "", hyper = {} } = rule ?? {};
    return { code, problem, rule: text, hyper, seed, plan: { ...plan, ...(schedule && { schedule }) } };
  };
}

function withoutEntrant({ entrant: _entrant, ...run }: RunRecord): Omit<RunRecord, "entrant"> {
  return run;
}

function describeProblem(
  problem: Problem,
): Pick<RaceResult["problem"], "title" | "parameters" | "examples" | "batchSize"> {
  const { title, examples, batchSize, shapes } = problem;
  problem.dispose?.();
  return { title, examples, batchSize, parameters: countParameters(shapes) };
}

function requireOptions(entrants: readonly Entrant[], options: RaceOptions): void {
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
