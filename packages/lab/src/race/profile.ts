import { facts, type Optimizer, optimizer, type Rule } from "downhill";
import { createBatches } from "../batches.ts";
import type { Problem } from "../problem.ts";
import { countParameters } from "../problems/allocate-tensors.ts";
import { memoryOf, type TrainingMemory } from "./memory.ts";
import { nextTurn } from "./next-turn.ts";
import { type StepPart, takeStep } from "./take-step.ts";

/**
 * What the time of a step goes into.
 * - `batch`: choosing which examples are next; their values are gathered by the problem, within `evaluation`
 * - `evaluation`: loss and gradient
 * - `checks`: whether loss, gradient and parameters are finite
 * - `optimizer`: the rule's step
 * - `tests`: scores on held-out data, spread over the steps between two of them
 * - `other`: the loop itself, the clock, letting messages through
 */
export type ProfilePart = "batch" | StepPart | "tests" | "other";

export interface StepProfile {
  /** Steps that were measured, and those before them that were not: kernels are compiled in them. */
  readonly steps: number;
  readonly warmUp: number;
  /** Milliseconds of each part for a step, on average. */
  readonly milliseconds: Readonly<Record<ProfilePart, number>>;
  /** One score on held-out data, and the steps between two; undefined where the problem has none. */
  readonly test: { readonly milliseconds: number; readonly every: number } | undefined;
  /** Floating-point operations of loss and gradient for a step; NaN where nobody counted. */
  readonly flops: number;
  /** 10⁹ of these in a second of `evaluation`. */
  readonly gigaflops: number;
  /** Bytes that the rule's kernels load and store in a step, as counted on their plan. */
  readonly bytesMoved: number;
  /** 10⁹ of these in a second of `optimizer`. */
  readonly gigabytes: number;
  readonly memory: TrainingMemory;
  /** The step at which the run stopped being finite, counted from the first measured one. */
  readonly divergedAt: number | undefined;
}

export interface ProfileOptions {
  readonly seed: number;
  /** Steps to measure; as many as fit into about two seconds where it is left out. */
  readonly steps?: number | undefined;
  /** Steps between two tests in a race. */
  readonly testEvery: number;
  readonly signal?: AbortSignal | undefined;
}

const warmUpSteps = 10;
const warmUpMilliseconds = 300;
const fewestSteps = 20;
const measuredMilliseconds = 2000;
const turnMilliseconds = 100;
/** Scores that are measured, after one that is not. */
const testRuns = 3;

/**
 * Measures where the time of a training step goes, on the steps that a race would take. The first steps, ten of them and three
 * tenths of a second at least, are not counted.
 * @throws RangeError where the run diverges before anything was measured; the signal's reason
 */
export async function profileSteps(
  problem: Problem,
  rule: Rule,
  options: ProfileOptions,
): Promise<StepProfile> {
  const { seed, testEvery, signal } = options;
  const opt = await optimizer(rule, problem.shapes, { dtype: problem.dtype });
  try {
    problem.initialise(opt.params, seed);
    const loop = createLoop(problem, opt, seed, signal);
    const warm = await loop.run((steps, elapsed) => steps < warmUpSteps || elapsed < warmUpMilliseconds);
    if (warm.broken)
      throw new RangeError(
        `${rule.name} diverges on ${problem.name} at step ${warm.steps}, before anything was measured; a lower learning rate may do`,
      );
    const run = await loop.run((steps, elapsed) =>
      options.steps === undefined
        ? steps < fewestSteps || elapsed < measuredMilliseconds
        : steps < options.steps,
    );
    const testing = await timeTest(problem, opt);
    const perStep = (total: number): number => total / run.steps;
    const known = Object.values(run.parts).reduce((sum, part) => sum + part, 0);
    const { costs } = facts(rule);
    const flops = problem.flops * (problem.examples > 0 ? problem.batchSize : 1);
    const bytesMoved = costs.steady.bytesMoved[problem.dtype] * countParameters(problem.shapes);
    return {
      steps: run.steps,
      warmUp: warm.steps,
      milliseconds: {
        batch: perStep(run.parts.batch),
        evaluation: perStep(run.parts.evaluation),
        checks: perStep(run.parts.checks),
        optimizer: perStep(run.parts.optimizer),
        tests: testing === undefined ? 0 : testing / testEvery,
        other: perStep(run.elapsed - known),
      },
      test: testing === undefined ? undefined : { milliseconds: testing, every: testEvery },
      flops,
      gigaflops: (flops * run.steps) / (run.parts.evaluation * 1e6),
      bytesMoved,
      gigabytes: (bytesMoved * run.steps) / (run.parts.optimizer * 1e6),
      memory: memoryOf(problem, rule),
      divergedAt: run.broken ? run.steps : undefined,
    };
  } finally {
    opt.dispose();
  }
}

interface LoopRun {
  readonly steps: number;
  readonly elapsed: number;
  readonly parts: Readonly<Record<"batch" | StepPart, number>>;
  readonly broken: boolean;
}

/** A training loop that can be gone on with, its clock read after every part. */
function createLoop(
  problem: Problem,
  opt: Optimizer<string, "f32" | "f64">,
  seed: number,
  signal: AbortSignal | undefined,
): { run(goesOn: (steps: number, elapsed: number) => boolean): Promise<LoopRun> } {
  const nextBatch = createBatches(problem.examples, problem.batchSize, seed);
  return {
    async run(goesOn) {
      const parts = { batch: 0, evaluation: 0, checks: 0, optimizer: 0 };
      const started = performance.now();
      let last = started;
      let lastTurn = started;
      const onPart = (part: keyof typeof parts): void => {
        const now = performance.now();
        parts[part] += now - last;
        last = now;
      };
      let steps = 0;
      let broken = false;
      while (!broken && goesOn(steps, last - started)) {
        last = performance.now();
        const batch = nextBatch();
        onPart("batch");
        const outcome = await takeStep(problem, opt, batch, { onPart });
        broken = outcome.broken !== undefined;
        steps += 1;
        if (last - lastTurn < turnMilliseconds) continue;
        await nextTurn();
        signal?.throwIfAborted();
        lastTurn = performance.now();
      }
      return { steps, elapsed: performance.now() - started, parts, broken };
    },
  };
}

/** Milliseconds of one score on a sample of held-out data, after one that warms up. */
async function timeTest(
  { test }: Problem,
  { params }: Optimizer<string, "f32" | "f64">,
): Promise<number | undefined> {
  if (test === undefined) return undefined;
  await test(params, "sample");
  const started = performance.now();
  for (let i = 0; i < testRuns; i++) await test(params, "sample");
  return (performance.now() - started) / testRuns;
}
