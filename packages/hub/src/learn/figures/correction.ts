import { formatCount, formatMeasured, formatSetting } from "@downhill/lab/report/number";
import { adam, follow, type Rule } from "downhill";
import { descend, positionsOf } from "./quadratic.ts";
import { uncorrectedAdam } from "./uncorrected-adam.ts";

/** Adam with and without its corrections. */
export interface CorrectionRun {
  readonly beta1: number;
  readonly beta2: number;
  /** By the formula, (1 − β1^t)/√(1 − β2^t), from t = 1. */
  readonly ratio: readonly number[];
  readonly peak: { readonly step: number; readonly ratio: number };
  /** The first step from which the two differ by less than 5 %. */
  readonly settled: number | undefined;
  /** Length in α of the steps on a gradient that stays 1, from t = 1: what the two texts do. */
  readonly measured: { readonly corrected: readonly number[]; readonly uncorrected: readonly number[] };
  /** x and y on the shared quadratic. */
  readonly corrected: Path;
  readonly uncorrected: Path;
}

interface Path {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

const [horizon, measuredSteps, steps] = [10_000, 30, 160];
/** α of the runs on the quadratic. */
export const correctionRate = 0.02;
/** κ of the quadratic that is drawn. */
export const correctionCondition = 20;

/** The length of a step without correction in lengths of one with it, for a gradient that does not change. */
export function correctionRatio(beta1: number, beta2: number, t: number): number {
  return (1 - beta1 ** t) / Math.sqrt(1 - beta2 ** t);
}

/** @param beta1 from 0 to below 1, as is beta2 */
export function runCorrection(beta1: number, beta2: number): CorrectionRun {
  const ratio = Array.from({ length: horizon }, (_, index) => correctionRatio(beta1, beta2, index + 1));
  const highest = ratio.reduce((most, value, index) => (value > (ratio[most] ?? 0) ? index : most), 0);
  const last = ratio.findLastIndex((value) => Math.abs(value - 1) >= 0.05);
  const hyper = { lr: correctionRate, beta1, beta2 };
  const withThem = adam(hyper);
  const without: Rule = { ...uncorrectedAdam, hyper: { ...uncorrectedAdam.hyper, ...hyper } };
  return {
    beta1,
    beta2,
    ratio,
    peak: { step: highest + 1, ratio: ratio[highest] ?? Number.NaN },
    settled: last + 1 < horizon ? last + 2 : undefined,
    measured: { corrected: lengthsOf(withThem), uncorrected: lengthsOf(without) },
    corrected: pathOf(withThem),
    uncorrected: pathOf(without),
  };
}

function pathOf(rule: Rule): Path {
  const { x, y } = descend(rule, correctionCondition, steps);
  return { x: positionsOf(x), y: positionsOf(y) };
}

function lengthsOf(rule: Rule): readonly number[] {
  const path = follow(rule, { theta: 0, slope: () => 1, steps: measuredSteps });
  return path
    .slice(1)
    .map(({ θ = Number.NaN }, index) => ((path[index]?.θ ?? Number.NaN) - θ) / correctionRate);
}

/** What the figure shows, in one sentence. */
export function describeCorrection({ beta1, beta2, ratio, peak, settled, measured }: CorrectionRun): string {
  const [first = Number.NaN] = ratio;
  const [run = Number.NaN] = measured.uncorrected;
  const head = `At β1 = ${formatSetting(beta1)} and β2 = ${formatSetting(beta2)} the first step without correction is ${formatMeasured(run)} α long`;
  const most =
    peak.ratio > Math.max(1, first) * 1.001
      ? `, the longest, step ${peak.step}, ${formatMeasured(peak.ratio)} α`
      : first < 0.999
        ? ", too short, and none is too long"
        : ", and no later one is longer";
  const within =
    settled === undefined
      ? `for more than ${formatCount(horizon)} steps it is off by 5 % or more`
      : settled === 1
        ? "and it is never off by 5 %"
        : `from step ${settled} on it is off by less than 5 %`;
  return `${head}${most}; ${within}. With correction every step on a steady gradient is α.`;
}
