import { formatMeasured, formatSetting } from "@downhill/lab/report/number";
import { follow, rmsprop } from "downhill";
import { torch } from "downhill/dialects";
import { descend, positionsOf } from "./quadratic.ts";

/** RMSprop on the shared quadratic. */
export interface ScalingRun {
  readonly alpha: number;
  readonly beta: number;
  readonly epsilon: number;
  readonly condition: number;
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** What each gradient is multiplied by at each step, from the first: α/√(v + ε). */
  readonly rateX: readonly number[];
  readonly rateY: readonly number[];
  /** Length of the first step along each axis: this text with ε inside the root, and PyTorch's with ε outside. */
  readonly first: { readonly x: FirstStep; readonly y: FirstStep };
  /** α / √(1 − β), the first step of a gradient beside which ε is small. */
  readonly predictedFirst: number;
  /** The furthest that either coordinate is from the minimum in the last third of the run. */
  readonly rest: number;
}

export interface FirstStep {
  readonly gradient: number;
  readonly inside: number;
  readonly outside: number;
}

const steps = 200;

/** @param condition κ, from 1 */
export function runScaling(alpha: number, beta: number, epsilon: number, condition: number): ScalingRun {
  const paths = descend(rmsprop({ lr: alpha, beta, eps: epsilon }), condition, steps);
  const [x, y] = [positionsOf(paths.x), positionsOf(paths.y)];
  const first = (at: number, curvature: number, path: readonly number[]): FirstStep => {
    const outside = follow(torch.RMSprop({ lr: alpha, alpha: beta, eps: epsilon }), {
      theta: at,
      slope: (theta) => curvature * theta,
      steps: 1,
    });
    return {
      gradient: curvature * at,
      inside: at - (path[1] ?? Number.NaN),
      outside: at - (outside[1]?.θ ?? Number.NaN),
    };
  };
  const late = Math.floor((2 * steps) / 3);
  return {
    alpha,
    beta,
    epsilon,
    condition,
    x,
    y,
    rateX: ratesOf(x, 1),
    rateY: ratesOf(y, condition),
    first: { x: first(x[0] ?? 0, 1, x), y: first(y[0] ?? 0, condition, y) },
    predictedFirst: alpha / Math.sqrt(1 - beta),
    rest: Math.max(...[x, y].map((path) => Math.max(...path.slice(late).map(Math.abs)))),
  };
}

/** Each step over its gradient. */
function ratesOf(positions: readonly number[], curvature: number): readonly number[] {
  return positions.slice(1).map((after, index) => {
    const before = positions[index] ?? Number.NaN;
    return (before - after) / (curvature * before);
  });
}

/** What the figure shows, in one sentence. */
export function describeScaling(run: ScalingRun): string {
  const { alpha, beta, epsilon, condition, first, predictedFirst, rateX, rateY, rest } = run;
  const head = `At α = ${formatSetting(alpha)}, β = ${formatSetting(beta)}, ε = ${formatSetting(epsilon)} and κ = ${formatSetting(condition)}`;
  const ratio = (rateX[0] ?? 0) / (rateY[0] ?? 1);
  return `${head} the first step is ${formatMeasured(first.x.inside)} along x and ${formatMeasured(first.y.inside)} along y (α/√(1 − β) = ${formatMeasured(predictedFirst)}), because x is given ${formatMeasured(ratio)} times the rate of y; at the end it stays within ${formatMeasured(rest / alpha)} α of the minimum.`;
}

/** Named parts of the first step for the figure's table. */
export function firstStepRows(run: ScalingRun): readonly (readonly (string | number)[])[] {
  return [
    ["x", run.first.x.gradient, run.first.x.inside, run.first.x.outside],
    ["y", run.first.y.gradient, run.first.y.inside, run.first.y.outside],
  ];
}
