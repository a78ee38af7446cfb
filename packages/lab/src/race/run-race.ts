import type { ProblemSpec } from "../problem.ts";
import type { RaceJob, RaceSetup, RunNews } from "./race-job.ts";
import { type Entrant, type RaceOptions, requireRaceOptions } from "./race-options.ts";
import type { RaceResult, RunRecord } from "./result.ts";
import type { RunCheckpoint } from "./run-checkpoint.ts";
import { runJobs, type Thread } from "./worker-pool.ts";
import { createWriteQueue } from "./write-queue.ts";

/** What a race needs of where it runs, Node or a page. */
export interface RaceHost {
  /** Threads that can work at a time. */
  readonly cores: number;
  /**
   * Makes the problem and says what it is, and where runs of this race are kept.
   * @throws RangeError for what the problem cannot be watched by; what `makeProblem` throws
   */
  prepare(
    spec: ProblemSpec,
    entrants: readonly Entrant[],
    options: RaceOptions,
    plan: RaceSetup["plan"],
  ): Promise<PreparedRace>;
  /** Starts a thread that does `serveRuns`. */
  startThread(setup: RaceSetup): Thread<RaceJob, RunNews, RunRecord>;
}

export interface PreparedRace {
  readonly description: ProblemDescription;
  /** Absent where nothing is to be kept. */
  readonly keeper?: RunKeeper | undefined;
  /** Why nothing can be kept, where that is so. */
  readonly notKept?: string | undefined;
}

/** What a result says of a problem beside its spec. */
export type ProblemDescription = Omit<RaceResult["problem"], keyof ProblemSpec>;

/** The store of runs, for one race. */
export interface RunKeeper {
  find(job: RaceJob): Promise<Omit<RunRecord, "entrant"> | undefined>;
  findCheckpoint(job: RaceJob): Promise<RunCheckpoint | undefined>;
  keep(job: RaceJob, run: Omit<RunRecord, "entrant">): Promise<void>;
  keepCheckpoint(job: RaceJob, checkpoint: RunCheckpoint): Promise<void>;
}

const usualCheckpointSeconds = 10;

/**
 * Trains a problem once for every entrant and seed, on the threads of a host. All entrants of a seed start at the same
 * weights and see the same batches; the result, seconds apart, is the same bit by bit for every number of workers.
 * @throws RangeError for wrong options and for those that the problem cannot be watched by; Error where a run failed (divergence is no failure), naming the run
 */
export async function runRace(
  spec: ProblemSpec,
  entrants: readonly Entrant[],
  options: RaceOptions,
  host: RaceHost,
): Promise<RaceResult> {
  requireRaceOptions(entrants, options);
  const { seeds, steps, target, testEvery, diagnoseEvery, signal, onProgress, follower } = options;
  const { checkpointSeconds = usualCheckpointSeconds } = options;
  const started = performance.now();
  const plan = { steps, testEvery, target, diagnoseEvery };
  const { description, keeper, notKept } = await host.prepare(spec, entrants, options, plan);
  const all = seeds.flatMap((seed) => entrants.map((_, entrant): RaceJob => ({ entrant, seed })));
  const setup: RaceSetup = {
    problem: spec,
    rules: entrants.map(({ rule }) => rule),
    schedules: entrants.map(({ schedule }) => schedule),
    plan,
    checkpointSeconds: keeper && checkpointSeconds,
    isFollowed: follower !== undefined,
    sample: follower?.sample,
  };
  const known = await Promise.all(all.map((job) => keeper?.find(job)));
  const missing = all.filter((_, index) => known[index] === undefined);
  const jobs = await Promise.all(
    missing.map(async (job): Promise<RaceJob> => ({ ...job, from: await keeper?.findCheckpoint(job) })),
  );
  const workers = Math.min(options.workers ?? host.cores, jobs.length);
  const stepsDone = new Map<number, number>();
  const total = jobs.length * steps;
  const writes = createWriteQueue();
  const made = await runJobs<RaceJob, RunNews, RunRecord>({
    startThread: () => host.startThread(setup),
    jobs,
    workers,
    describe: ({ entrant, seed }) => `${entrants[entrant]?.label ?? entrant} on ${spec.name}, seed ${seed}`,
    onProgress(index, news) {
      const job = jobs[index];
      if (job === undefined) return;
      const { entrant, seed } = job;
      if ("checkpoint" in news) {
        writes.add(async () => keeper?.keepCheckpoint(job, news.checkpoint));
      } else if ("losses" in news) {
        follower?.onLosses({ entrant, seed }, news.losses, news.first);
      } else if ("test" in news) {
        follower?.onTest({ entrant, seed }, news.test);
      } else {
        const { progress } = news;
        // A run that diverged has no steps left to do.
        stepsDone.set(index, progress.finished ? steps : progress.step);
        const done = stepsDone.values().reduce((sum, step) => sum + step, 0);
        onProgress?.({ entrant, seed, ...progress, done, total });
      }
    },
    onResult(index, run) {
      const job = jobs[index];
      if (job !== undefined) writes.add(async () => keeper?.keep(job, withoutEntrant(run)));
    },
    signal: AbortSignal.any([writes.failed, ...(signal === undefined ? [] : [signal])]),
  }).finally(writes.done);
  const fresh = made.values();
  const runs = all.map(({ entrant }, index): RunRecord => {
    const run = known[index];
    return run === undefined ? (fresh.next().value as RunRecord) : { entrant, ...run };
  });
  return {
    problem: { ...spec, ...description },
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
    notKept,
    seconds: (performance.now() - started) / 1000,
    workers: Math.max(1, workers),
  };
}

function withoutEntrant({ entrant: _entrant, ...run }: RunRecord): Omit<RunRecord, "entrant"> {
  return run;
}
