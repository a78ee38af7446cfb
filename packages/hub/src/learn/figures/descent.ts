import { formatMeasured, formatSetting } from "@downhill/lab/report/number";
import { gradientDescent } from "downhill";
import { formatFactor, type Mode } from "./mode-table.tsx";
import { descend, measureDecay, positionsOf, settle, stepsWithin } from "./quadratic.ts";

/** Gradient descent on the shared quadratic, predicted and run. */
export interface DescentRun {
  readonly alpha: number;
  readonly condition: number;
  /** 2 / λmax. */
  readonly limit: number;
  /** 2 / (λmin + λmax), where the slower of the two factors is least. */
  readonly best: number;
  readonly modes: readonly Mode[];
  readonly x: readonly number[];
  readonly y: readonly number[];
}

const steps = 240;

/** |1 − αλ|: by how much a step shrinks the error along an axis of curvature λ. */
export function factorOf(alpha: number, curvature: number): number {
  return settle(Math.abs(1 - alpha * curvature));
}

/** @param condition κ, from 1 */
export function runDescent(alpha: number, condition: number): DescentRun {
  const paths = descend(gradientDescent(alpha), condition, steps);
  const [x, y] = [positionsOf(paths.x), positionsOf(paths.y)];
  const mode = (axis: string, curvature: number, positions: readonly number[]): Mode => ({
    axis,
    curvature,
    predicted: factorOf(alpha, curvature),
    measured: settle(measureDecay(positions)),
    manner: mannerOf(alpha * curvature),
  });
  return {
    alpha,
    condition,
    limit: 2 / condition,
    best: 2 / (1 + condition),
    modes: [mode("x", 1, x), mode("y", condition, y)],
    x,
    y,
  };
}

/** What the figure shows, in one sentence. */
export function describeDescent({ alpha, condition, limit, modes, x, y }: DescentRun): string {
  const [flat, steep] = modes;
  if (flat === undefined || steep === undefined) return "";
  const head = `At α = ${formatSetting(alpha)} and κ = ${formatSetting(condition)}`;
  if (steep.predicted > 1 + 1e-9)
    return `${head} α is beyond the limit ${formatMeasured(limit)}: along y the error grows ${formatFactor(steep.measured)} times a step, ${describeFlight(y)}.`;
  if (steep.predicted > 1 - 1e-9)
    return `${head} α is at the limit ${formatMeasured(limit)}: along y the error changes sign at every step and keeps its size.`;
  const within = stepsWithin(1e-3, x, y);
  const slower = flat.predicted >= steep.predicted ? flat : steep;
  const arrives =
    within === undefined ? `more than ${x.length - 1} steps` : `${within} step${within === 1 ? "" : "s"}`;
  return `${head} a step leaves ${formatFactor(flat.measured)} of the error along x and ${formatFactor(steep.measured)} along y, ${steep.manner}; ${slower.axis} decides, and a thousandth of the start takes ${arrives}.`;
}

function mannerOf(product: number): string {
  if (Math.abs(product - 1) < 1e-9) return "gone in one step";
  if (Math.abs(product - 2) < 1e-9) return "changing sign, as large as before";
  if (product < 1) return "without a change of sign";
  return product < 2 ? "changing sign" : "growing";
}

/** When a growing error has grown a thousandfold. */
function describeFlight(positions: readonly number[]): string {
  const [first = 0] = positions;
  const step = positions.findIndex((at) => Math.abs(at) > 1000 * Math.abs(first));
  return step < 0 ? `slowly` : `a thousandfold by step ${step}`;
}
