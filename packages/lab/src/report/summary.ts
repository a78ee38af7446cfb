import type { TestScore } from "../problem.ts";
import type { RaceResult, RunRecord } from "../race/result.ts";
import { createSmoother } from "../race/smooth.ts";
import { median } from "../statistics/quantile.ts";

/** What a race says about one entrant, as medians over the seeds. A diverged run counts as worse than any other. */
export interface EntrantSummary {
  readonly label: string;
  readonly learningRate: number | undefined;
  /** Smoothed training loss at the end; Infinity where the median run diverged. */
  readonly loss: number;
  /** Share of right answers on all held-out data at the end; undefined where there is none. */
  readonly accuracy: Spread | undefined;
  /** Loss on all held-out data at the end; undefined where there is none. */
  readonly testLoss: Spread | undefined;
  /** Infinity where the median run did not reach the target. */
  readonly stepsToTarget: number;
  readonly secondsToTarget: number;
  /** Runs that reached the target. */
  readonly reached: number;
  readonly divergences: readonly { readonly seed: number; readonly step: number }[];
  /** Share of the training time that went into the optimizer. */
  readonly optimizerShare: number;
}

export interface Spread {
  /** Infinite where the median run diverged, towards what is worse: -Infinity for an accuracy, Infinity for a loss. */
  readonly median: number;
  /** The least and the most of the runs that ended. */
  readonly low: number;
  readonly high: number;
}

export function summarise(result: RaceResult): EntrantSummary[] {
  return result.entrants.map(({ label, hyper }, entrant) => {
    const runs = result.runs.filter((run) => run.entrant === entrant);
    const seconds = sum(runs.map((run) => run.seconds));
    return {
      label,
      learningRate: hyper.lr,
      loss: median(runs.map((run) => finalLoss(run, result.problem.examples > 0))),
      accuracy: spreadOf(runs, ({ accuracy }) => accuracy, -Infinity),
      testLoss: spreadOf(runs, ({ loss }) => loss, Infinity),
      stepsToTarget: median(runs.map((run) => run.stepsToTarget ?? Infinity)),
      secondsToTarget: median(runs.map((run) => run.secondsToTarget ?? Infinity)),
      reached: runs.filter((run) => run.stepsToTarget !== undefined).length,
      divergences: runs.flatMap(({ seed, divergedAt }) =>
        divergedAt === undefined ? [] : [{ seed, step: divergedAt }],
      ),
      optimizerShare: seconds === 0 ? 0 : sum(runs.map((run) => run.optimizerSeconds)) / seconds,
    };
  });
}

/** The training loss of a run, smoothed as its target sees it. */
export function smoothLosses(losses: readonly number[], hasBatches: boolean): number[] {
  return losses.map(createSmoother(hasBatches));
}

function finalLoss({ losses, divergedAt }: RunRecord, hasBatches: boolean): number {
  return divergedAt === undefined ? (smoothLosses(losses, hasBatches).at(-1) ?? Number.NaN) : Infinity;
}

function spreadOf(
  runs: readonly RunRecord[],
  measure: (test: TestScore) => number | undefined,
  worst: number,
): Spread | undefined {
  const isMeasured = runs.some(({ tests }) => tests.some((test) => measure(test) !== undefined));
  if (!isMeasured) return undefined;
  const ended = runs.filter(({ divergedAt }) => divergedAt === undefined);
  const last = ended.map(({ tests }) => {
    const test = tests.at(-1);
    return (test && measure(test)) ?? worst;
  });
  const diverged = Array.from({ length: runs.length - ended.length }, () => worst);
  return { median: median([...last, ...diverged]), low: Math.min(...last), high: Math.max(...last) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
