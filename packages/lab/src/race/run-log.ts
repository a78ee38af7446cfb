import type { Target, TestScore } from "../problem.ts";
import type { Diagnosis } from "./diagnosis.ts";
import type { RunRecord } from "./result.ts";
import { createSmoother } from "./smooth.ts";

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
  finish(seed: number, divergedAt: number | undefined): Omit<RunRecord, "entrant">;
}

/** @param hasBatches whether the losses are noisy and have to be smoothed before they count for the target */
export function createRunLog(target: Target | undefined, hasBatches: boolean): RunLog {
  const smooth = createSmoother(hasBatches);
  const losses: number[] = [];
  const tests: (TestScore & { readonly step: number })[] = [];
  const diagnoses: Diagnosis[] = [];
  const milliseconds = { evaluation: 0, optimizer: 0 };
  let smoothed = Number.NaN;
  let reached: { readonly step: number; readonly seconds: number } | undefined;

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
