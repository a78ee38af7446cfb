import { type Optimizer, optimizer, type Rule, type Schedule } from "downhill";
import { createBatches } from "../batches.ts";
import type { Problem, Target, Tensors, TestScore } from "../problem.ts";
import { createDiagnoser } from "./diagnosis.ts";
import { nextTurn } from "./next-turn.ts";
import { requireMeasurable } from "./require-measurable.ts";
import type { RunRecord } from "./result.ts";
import type { RunCheckpoint } from "./run-checkpoint.ts";
import { createRunLog, type RunLog } from "./run-log.ts";
import { takeStep } from "./take-step.ts";

/** How long a run is and what is watched on the way. */
export interface RunPlan {
  readonly steps: number;
  /** Steps between tests; without it only the start and the end are tested. */
  readonly testEvery?: number | undefined;
  readonly target?: Target | undefined;
  /** Steps between diagnoses, the first step being one; without it there are none. Each costs one more gradient. */
  readonly diagnoseEvery?: number | undefined;
  /** How hyperparameters change with the step, by word, over the rule's values. */
  readonly schedule?: Readonly<Record<string, Schedule>> | undefined;
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
  /** Where a run that was broken off goes on. */
  readonly from?: RunCheckpoint | undefined;
  /** Told the training losses since the last time, with the progress; `first` is the step of the first, counted from 0. */
  readonly onLosses?: ((losses: readonly number[], first: number) => void) | undefined;
  /** Told each test, wrong answers with it, and the parameters that were tested, which are views: the run waits for what it does. */
  readonly onTest?:
    | ((test: TestScore & { readonly step: number }, params: Tensors) => void | Promise<void>)
    | undefined;
  /** Asked with the progress: the run goes on when what it gives has settled. */
  readonly hold?: (() => Promise<void> | undefined) | undefined;
  /** Told how far the run is, every so many seconds. */
  readonly checkpoints?: { readonly seconds: number; keep(checkpoint: RunCheckpoint): void } | undefined;
}

const progressMilliseconds = 100;

/**
 * Trains `problem` once by `rule`. The seed fixes the starting weights and the batches, so every rule sees the same.
 * A run that diverges ends there and says so; then `losses` has `divergedAt` entries. A run that goes on from a checkpoint of
 * the same problem, rule, seed and plan ends in the same bits; a stream has none, because where it is in it cannot be told.
 * @throws the signal's reason where it aborts; what `requireMeasurable` throws; what the problem or the optimizer throws for
 *   wrong input
 */
export async function runOne(
  problem: Problem,
  rule: Rule,
  seed: number,
  plan: RunPlan,
  watch: RunWatch = {},
): Promise<Omit<RunRecord, "entrant">> {
  requireMeasurable(problem, plan);
  const opt = await optimizer(rule, problem.shapes, {
    dtype: problem.dtype,
    ...(plan.schedule && { schedule: plan.schedule }),
  });
  try {
    const { from } = watch;
    if (from === undefined) problem.initialise(opt.params, seed);
    else opt.load(from.optimizer);
    const log = createRunLog(plan.target, problem.examples > 0, from?.log);
    const tellLosses = lossTeller(log, watch);
    const divergedAt = await train(problem, opt, seed, plan, watch, log, tellLosses);
    tellLosses();
    if (divergedAt === undefined) await test(problem, opt.evalParams(), plan.steps, "all", log, watch.onTest);
    watch.signal?.throwIfAborted();
    watch.onProgress?.({
      step: divergedAt ?? plan.steps,
      loss: log.loss,
      accuracy: log.accuracy,
      finished: true,
    });
    return log.finish(seed, divergedAt);
  } finally {
    opt.dispose();
  }
}

/** Takes the steps; gives the step at which it diverged, if it did. */
async function train(
  problem: Problem,
  opt: Optimizer<string, "f32" | "f64">,
  seed: number,
  { steps, testEvery, diagnoseEvery }: RunPlan,
  { onProgress, onTest, hold, signal, from, checkpoints }: RunWatch,
  log: RunLog,
  tellLosses: () => void,
): Promise<number | undefined> {
  const nextBatch = createBatches(problem.examples, problem.batchSize, seed);
  const diagnoser = diagnoseEvery === undefined ? undefined : createDiagnoser(problem, opt.params, opt.grads);
  const first = from?.step ?? 0;
  for (let drawn = 0; drawn < first; drawn++) nextBatch();
  let lastTurn = performance.now();
  let lastCheckpoint = lastTurn;
  for (let step = first; step < steps; step++) {
    if (step % (testEvery ?? steps) === 0) await test(problem, opt.evalParams(), step, "sample", log, onTest);

    const batch = nextBatch();
    const diagnosing = step % (diagnoseEvery ?? steps) === 0 ? diagnoser : undefined;
    diagnosing?.remember();
    let started = performance.now();
    const { loss, broken } = await takeStep(problem, opt, batch, {
      onPart(part) {
        if (part !== "checks") log.addTime(part, started);
        started = performance.now();
      },
    });
    if (broken === "loss" || broken === "gradient") return step;
    log.addLoss(loss);
    if (broken === "parameters") return step + 1;
    if (diagnosing !== undefined) log.addDiagnosis(await diagnosing.diagnose(step, loss, batch));

    if (started - lastTurn < progressMilliseconds) continue;
    onProgress?.({ step: step + 1, loss: log.loss, accuracy: log.accuracy, finished: false });
    tellLosses();
    await nextTurn();
    await hold?.();
    signal?.throwIfAborted();
    lastTurn = performance.now();
    if (checkpoints === undefined || problem.stream || lastTurn - lastCheckpoint < checkpoints.seconds * 1000)
      continue;
    checkpoints.keep({ step: step + 1, optimizer: opt.save(), log: log.entries() });
    lastCheckpoint = lastTurn;
  }
  return undefined;
}

async function test(
  problem: Problem,
  params: Tensors,
  step: number,
  extent: "sample" | "all",
  log: RunLog,
  onTest: RunWatch["onTest"],
): Promise<void> {
  const score = await problem.test?.(params, extent);
  if (score === undefined) return;
  await onTest?.({ ...score, step }, params);
  // Which answers were wrong is kept once a run, at its end.
  const { said: _, wrong, ...kept } = score;
  log.addTest({ ...kept, ...(extent === "all" && wrong !== undefined && { wrong }) }, step);
}

function lossTeller(log: RunLog, { onLosses }: RunWatch): () => void {
  let told = 0;
  return () => {
    if (onLosses === undefined) return;
    const losses = log.lossesFrom(told);
    if (losses.length > 0) onLosses(losses, told);
    told += losses.length;
  };
}
