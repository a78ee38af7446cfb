import { formatMeasured, formatPlural, formatSetting } from "@downhill/lab/report/number";
import { momentum } from "downhill";
import { formatFactor, type Mode } from "./mode-table.tsx";
import { descend, measureDecay, positionsOf, settle, start, stepsWithin } from "./quadratic.ts";

/** Momentum on the shared quadratic, predicted and run. */
export interface MomentumRun {
  readonly alpha: number;
  readonly beta: number;
  readonly condition: number;
  readonly modes: readonly Mode[];
  readonly best: { readonly alpha: number; readonly beta: number; readonly factor: number };
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** Steps that are drawn, and steps that a factor is measured in: slow swings take hundreds. */
const [steps, measuredSteps] = [300, 1000];

/**
 * The larger |σ| of the roots of σ² − (1 + β − αλ) σ + β, by which the error along an axis of curvature λ shrinks per step in the
 * long run (Polyak 1964). Complex roots have |σ| = √β whatever α and λ are.
 */
export function radiusOf(product: number, beta: number): number {
  const half = (1 + beta - product) / 2;
  const inside = half * half - beta;
  return inside < 0 ? Math.sqrt(beta) : Math.abs(half) + Math.sqrt(inside);
}

/** Polyak's choice for curvatures from 1 to κ, for which no other has a smaller factor: Polyak 1964. */
export function polyakChoice(condition: number): MomentumRun["best"] {
  const root = Math.sqrt(condition);
  const factor = (root - 1) / (root + 1);
  return { alpha: (2 / (root + 1)) ** 2, beta: factor ** 2, factor };
}

/** @param condition κ, from 1 */
export function runMomentum(alpha: number, beta: number, condition: number): MomentumRun {
  const paths = descend(momentum({ lr: alpha, beta }), condition, measuredSteps);
  const [wholeX, wholeY] = [positionsOf(paths.x), positionsOf(paths.y)];
  const mode = (axis: string, curvature: number, positions: readonly number[]): Mode => ({
    axis,
    curvature,
    predicted: radiusOf(alpha * curvature, beta),
    measured: settle(measureDecay(positions)),
    manner: mannerOf(alpha * curvature, beta),
  });
  return {
    alpha,
    beta,
    condition,
    modes: [mode("x", 1, wholeX), mode("y", condition, wholeY)],
    best: polyakChoice(condition),
    x: wholeX.slice(0, steps + 1),
    y: wholeY.slice(0, steps + 1),
  };
}

/** How far the run goes beyond the minimum along an axis, as a share of its start. */
export function overshootOf(positions: readonly number[]): number {
  const [first = 1] = positions;
  return positions.reduce((furthest, at) => Math.max(furthest, -at / first), 0);
}

/** What the figure shows, in one sentence. */
export function describeMomentum({ alpha, beta, condition, modes, x, y, best }: MomentumRun): string {
  const [flat, steep] = modes;
  if (flat === undefined || steep === undefined) return "";
  const head = `At α = ${formatSetting(alpha)}, β = ${formatSetting(beta)} and κ = ${formatSetting(condition)}`;
  const worst = Math.max(flat.predicted, steep.predicted);
  if (worst > 1 + 1e-9) {
    const [first = 0] = y;
    const step = y.findIndex((at) => Math.abs(at) > 1000 * Math.abs(first));
    const when = step < 0 ? "slowly" : `a thousandfold by step ${step}`;
    return `${head} αλ = ${formatMeasured(alpha * condition)} along y is beyond 2 + 2β = ${formatMeasured(2 + 2 * beta)}: the error grows ${when}.`;
  }
  if (worst > 1 - 1e-9)
    return `${head} αλ = ${formatMeasured(alpha * condition)} along y is at the limit 2 + 2β: in the long run the error keeps its size.`;
  const within = stepsWithin(1e-3, x, y);
  const arrives = within === undefined ? `more than ${x.length - 1} steps` : formatPlural(within, "step");
  const beyond = overshootOf(x);
  const over =
    beyond < 5e-4 * start.x
      ? "x never passes the minimum"
      : `x swings ${formatMeasured(beyond)} of its start beyond the minimum`;
  return `${head} a step leaves ${formatFactor(Math.max(...modes.map(({ measured }) => measured)))} of the error in the long run (theory ${formatFactor(worst)}, at best ${formatMeasured(best.factor)}); a thousandth of the start takes ${arrives}, and ${over}.`;
}

function mannerOf(product: number, beta: number): string {
  const half = (1 + beta - product) / 2;
  if (Math.abs(product - 2 - 2 * beta) < 1e-9) return "changing sign, as large as before";
  if (product > 2 + 2 * beta) return "growing";
  if (half * half < beta) return "in swings, at √β";
  return half < 0 ? "changing sign each step" : "without swings";
}
