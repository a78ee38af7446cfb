import { type Optimizer, optimizer, type Rule } from "downhill";
import { createBatches } from "../batches.ts";
import type { Problem, Tensors, TestScore } from "../problem.ts";
import type { RunRecord, Target } from "./result.ts";
import { createSmoother } from "./smooth.ts";

/** How long a run is and what is watched on the way. */
export interface RunPlan {
  readonly steps: number;
  /** Steps between tests; without it only the start and the end are tested. */
  readonly testEvery?: number | undefined;
  readonly target?: Target | undefined;
}

/** What a run says about itself while it goes on, about ten times a second. */
export interface RunProgress {
  readonly step: number;
  /** Smoothed training loss. */
  readonly loss: number;
  readonly accuracy: number | undefined;
  readonly finished: boolean;
}

export interface RunWatch {
  readonly onProgress?: ((progress: RunProgress) => void) | undefined;
  /** Looked at about ten times a second. */
  readonly signal?: AbortSignal | undefined;
}

/** A loss beyond this counts as diverged: what follows is an overflow. */
export const largestLoss = 1e30;

const progressMilliseconds = 100;

/**
 * Trains `problem` once by `rule`. The seed fixes the starting weights and the batches, so every rule sees the same.
 * A run that diverges ends there and says so; then `losses` has `divergedAt` entries.
 * @throws the signal's reason where it aborts; what the problem or the optimizer throws for wrong input
 */
export async function runOne(
  problem: Problem,
  rule: Rule,
  seed: number,
  plan: RunPlan,
  { onProgress, signal }: RunWatch = {},
): Promise<Omit<RunRecord, "entrant">> {
  const { steps, testEvery, target } = plan;
  const opt: Optimizer<string, "f32" | "f64"> = await optimizer(rule, problem.shapes, {
    dtype: problem.dtype,
  });
  try {
    const { params, grads } = opt;
    problem.initialise(params, seed);
    const nextBatch = createBatches(problem.examples, problem.batchSize, seed);
    const smooth = createSmoother(problem.examples > 0);
    const losses: number[] = [];
    const tests: (TestScore & { step: number })[] = [];
    const clock = { seconds: 0, optimizerSeconds: 0 };
    let reached: { readonly step: number; readonly seconds: number } | undefined;
    let smoothed = Number.NaN;
    let divergedAt: number | undefined;
    let turn = performance.now();

    const report = (step: number, finished: boolean): void =>
      onProgress?.({ step, loss: smoothed, accuracy: tests.at(-1)?.accuracy, finished });
    const runTest = async (step: number): Promise<void> => {
      const score = await problem.test?.(params, step === steps ? "all" : "sample");
      if (score === undefined) return;
      tests.push({ ...score, step });
      if (target?.metric === "accuracy" && score.accuracy !== undefined && score.accuracy >= target.value) {
        reached ??= { step, seconds: clock.seconds };
      }
    };

    for (let step = 0; step < steps; step++) {
      if (step === 0 || (testEvery !== undefined && step % testEvery === 0)) await runTest(step);
      const started = performance.now();
      const value = problem.evaluate(params, nextBatch(), grads);
      const loss = typeof value === "number" ? value : await value;
      const evaluated = performance.now();
      clock.seconds += (evaluated - started) / 1000;
      if (!(Math.abs(loss) <= largestLoss) || !areFinite(grads)) {
        divergedAt = step;
        break;
      }
      losses.push(loss);
      smoothed = smooth(loss);
      if (target?.metric === "loss" && smoothed <= target.value) reached ??= { step, seconds: clock.seconds };

      const stepped = performance.now();
      opt.step();
      const seconds = (performance.now() - stepped) / 1000;
      clock.seconds += seconds;
      clock.optimizerSeconds += seconds;
      if (!areFinite(params)) {
        divergedAt = step + 1;
        break;
      }
      if (evaluated - turn >= progressMilliseconds) {
        report(step + 1, false);
        await nextTurn();
        signal?.throwIfAborted();
        turn = performance.now();
      }
    }
    if (divergedAt === undefined) await runTest(steps);
    signal?.throwIfAborted();
    report(losses.length, true);
    return {
      seed,
      losses,
      tests,
      stepsToTarget: reached?.step,
      secondsToTarget: reached?.seconds,
      divergedAt,
      ...clock,
    };
  } finally {
    opt.dispose();
  }
}

// A finite number times 0 is 0; NaN and infinity give NaN, and a sum keeps it.
function areFinite(tensors: Tensors): boolean {
  let sum = 0;
  for (const values of Object.values(tensors)) {
    for (let i = 0; i < values.length; i++) sum += (values[i] as number) * 0;
  }
  return sum === 0;
}

/** Lets messages and signals through, which a loop without waiting would hold up. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
