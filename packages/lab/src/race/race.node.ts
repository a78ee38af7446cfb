import { availableParallelism } from "node:os";
import type { Rule } from "downhill";
import { readDataFile } from "../data/read-data-file.node.ts";
import type { ProblemSpec, Target } from "../problem.ts";
import { makeProblem } from "../problems/catalogue.ts";
import { requireSeed } from "../random.ts";
import type { RaceJob, RaceSetup } from "./race-worker.node.ts";
import type { RaceProgress, RaceResult, RunRecord } from "./result.ts";
import type { RunProgress } from "./run-one.ts";
import { runJobs } from "./worker-pool.node.ts";

/** A rule that takes part, with the label to show. */
export interface Entrant {
  readonly label: string;
  readonly rule: Rule;
}

export interface RaceOptions {
  readonly seeds: readonly number[];
  /** Training steps of each run. */
  readonly steps: number;
  readonly target?: Target | undefined;
  /** Steps between tests; without it only the start and the end are tested. */
  readonly testEvery?: number | undefined;
  /** Threads; by default one per core. */
  readonly workers?: number | undefined;
  readonly onProgress?: ((progress: RaceProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Trains a problem once for every entrant and seed, on worker threads. All entrants of a seed start at the same
 * weights and see the same batches; the result, seconds apart, is the same bit by bit for every number of workers.
 * @throws RangeError for wrong options; Error where a run failed (divergence is no failure), naming the run
 */
export async function race(
  spec: ProblemSpec,
  entrants: readonly Entrant[],
  options: RaceOptions,
): Promise<RaceResult> {
  requireOptions(entrants, options);
  const { seeds, steps, target, testEvery, signal, onProgress } = options;
  const started = performance.now();
  const description = await describeProblem(spec);
  const jobs = seeds.flatMap((seed) => entrants.map((_, entrant): RaceJob => ({ entrant, seed })));
  const workers = Math.min(options.workers ?? availableParallelism(), jobs.length);
  const setup: RaceSetup = {
    problem: spec,
    rules: entrants.map(({ rule }) => rule),
    plan: { steps, testEvery, target },
  };
  const stepsDone = new Map<number, number>();
  const total = jobs.length * steps;
  const runs = await runJobs<RaceJob, RunProgress, RunRecord>({
    script: new URL("./race-worker.node.ts", import.meta.url),
    setup,
    jobs,
    workers,
    describe: ({ entrant, seed }) => `${entrants[entrant]?.label ?? entrant} on ${spec.name}, seed ${seed}`,
    onProgress(index, progress) {
      // A run that diverged has no steps left to do.
      stepsDone.set(index, progress.finished ? steps : progress.step);
      const done = stepsDone.values().reduce((sum, step) => sum + step, 0);
      const job = jobs[index];
      if (job !== undefined) onProgress?.({ ...job, ...progress, done, total });
    },
    signal,
  });
  return {
    problem: { ...spec, ...description },
    entrants: entrants.map(({ label, rule }) => ({ label, text: rule.text, hyper: rule.hyper })),
    seeds,
    steps,
    target,
    runs,
    seconds: (performance.now() - started) / 1000,
    workers,
  };
}

async function describeProblem(
  spec: ProblemSpec,
): Promise<Pick<RaceResult["problem"], "title" | "parameters" | "examples" | "batchSize">> {
  const problem = await makeProblem(spec, readDataFile);
  const { title, examples, batchSize, shapes } = problem;
  problem.dispose?.();
  const sizes = Object.values(shapes).map((shape) => shape.reduce((product, size) => product * size, 1));
  return { title, examples, batchSize, parameters: sizes.reduce((sum, size) => sum + size, 0) };
}

function requireOptions(entrants: readonly Entrant[], options: RaceOptions): void {
  const { seeds, steps, testEvery, workers } = options;
  if (entrants.length === 0) throw new RangeError("a race needs at least one entrant");
  if (seeds.length === 0) throw new RangeError("a race needs at least one seed");
  for (const seed of seeds) requireSeed(seed);
  if (new Set(seeds).size < seeds.length) throw new RangeError(`a seed is given twice: ${seeds.join(", ")}`);
  requireCount("steps", steps);
  if (testEvery !== undefined) requireCount("testEvery", testEvery);
  if (workers !== undefined) requireCount("workers", workers);
}

function requireCount(name: string, value: number): void {
  if (!Number.isInteger(value) || value < 1) {
    throw new RangeError(`${name} is ${value}; it has to be a whole number from 1`);
  }
}
