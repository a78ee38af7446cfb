import type { Target, TestScore } from "../problem.ts";
import type { Diagnosis } from "./diagnosis.ts";
import type { RunRecord } from "./result.ts";
import { createSmoother } from "./smooth.ts";

/** What a run has measured so far, as plain data. */
export interface LogEntries {
  readonly losses: readonly number[];
  readonly tests: readonly (TestScore & { readonly step: number })[];
  readonly diagnoses: readonly Diagnosis[];
  readonly milliseconds: { readonly evaluation: number; readonly optimizer: number };
  /** Where the target was reached. */
  readonly reached: { readonly step: number; readonly seconds: number } | undefined;
}

/** Collects what a run measures. */
export interface RunLog {
  /** Smoothed training loss; NaN before the first. */
  readonly loss: number;
  /** Accuracy of the last test. */
  readonly accuracy: number | undefined;
  /** Counts the time since `started`, by `performance.now()`, as training. */
  addTime(of: "evaluation" | "optimizer", started: number): void;
  /** The losses come in order, one a step. */
  addLoss(loss: number): void;
  addTest(score: TestScore, step: number): void;
  addDiagnosis(diagnosis: Diagnosis): void;
  /** The losses of the steps from `step` on, counted from 0. */
  lossesFrom(step: number): readonly number[];
  /** A copy of what was measured so far. */
  entries(): LogEntries;
  finish(seed: number, divergedAt: number | undefined): Omit<RunRecord, "entrant">;
}

/**
 * @param hasBatches whether the losses are noisy and have to be smoothed before they count for the target
 * @param from what the run measured before it was broken off
 */
export function createRunLog(target: Target | undefined, hasBatches: boolean, from?: LogEntries): RunLog {
  const smooth = createSmoother(hasBatches);
  const losses = [...(from?.losses ?? [])];
  const tests = [...(from?.tests ?? [])];
  const diagnoses = [...(from?.diagnoses ?? [])];
  const milliseconds = { evaluation: 0, optimizer: 0, ...from?.milliseconds };
  let smoothed = losses.map(smooth).at(-1) ?? Number.NaN;
  let reached = from?.reached;

  const seconds = (): number => (milliseconds.evaluation + milliseconds.optimizer) / 1000;
  const reach = (step: number): void => {
    reached ??= { step, seconds: seconds() };
  };
  return {
    get loss() {
      return smoothed;
    },
    get accuracy() {
      return tests.at(-1)?.accuracy;
    },
    addTime(of, started) {
      milliseconds[of] += performance.now() - started;
    },
    addLoss(loss) {
      smoothed = smooth(loss);
      if (target?.metric === "loss" && smoothed <= target.value) reach(losses.length);
      losses.push(loss);
    },
    addTest(score, step) {
      const { accuracy = Number.NEGATIVE_INFINITY } = score;
      if (target?.metric === "accuracy" && accuracy >= target.value) reach(step);
      tests.push({ ...score, step });
    },
    addDiagnosis: (diagnosis) => void diagnoses.push(diagnosis),
    lossesFrom: (step) => losses.slice(step),
    entries: () => ({
      losses: [...losses],
      tests: [...tests],
      diagnoses: [...diagnoses],
      milliseconds: { ...milliseconds },
      reached,
    }),
    finish: (seed, divergedAt) => ({
      seed,
      losses,
      tests,
      diagnoses,
      stepsToTarget: reached?.step,
      secondsToTarget: reached?.seconds,
      divergedAt,
      seconds: seconds(),
      optimizerSeconds: milliseconds.optimizer / 1000,
    }),
  };
}
