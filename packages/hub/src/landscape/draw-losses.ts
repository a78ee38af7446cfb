import { formatTick, logTicks, roundTicks } from "@downhill/lab/report/ticks";
import { canvasFont } from "../figure/canvas-font.ts";
import { withMinus } from "../figure/with-minus.ts";
import { type LossScale, shareOf } from "./loss-scale.ts";
import type { EntrantRun } from "./race.ts";
import type { CanvasLook, RaceColours } from "./race-looks.ts";

/** Where the curves are, within the numbers at the axes; in CSS pixels. */
export interface LossPlot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly steps: number;
  readonly scale: LossScale;
}

/** The axes of the plot: powers of ten of the loss, and steps. */
export function drawLossAxes(context: CanvasRenderingContext2D, plot: LossPlot, colours: RaceColours): void {
  const { left, right, bottom, steps, scale } = plot;
  context.font = canvasFont(12);
  context.fillStyle = colours.quiet;
  context.strokeStyle = colours.hair;
  context.lineWidth = 1;
  context.textBaseline = "middle";
  context.textAlign = "right";
  for (const tick of logTicks(scale.low, scale.high)) {
    const down = Math.round(downOfLoss(plot, tick + scale.floor)) + 0.5;
    context.beginPath();
    context.moveTo(left, down);
    context.lineTo(right, down);
    context.stroke();
    const label = tick >= 1e4 ? tick.toExponential().replace("e+", "e") : formatTick(tick);
    context.fillText(withMinus(label), left - 6, down);
  }
  context.textBaseline = "top";
  const count = Math.max(2, (right - left) / 90);
  for (const step of roundTicks(0, steps, count)) {
    if (!Number.isInteger(step)) continue;
    const across = acrossOfStep(plot, step);
    context.textAlign = across > right - 20 ? "right" : across < left + 8 ? "left" : "center";
    context.fillText(formatTick(step), across, bottom + 5);
  }
}

/** Every run's loss over the steps: of several steps in one column of pixels the least and the greatest are drawn. */
export function drawLossCurves(
  context: CanvasRenderingContext2D,
  plot: LossPlot,
  runs: readonly EntrantRun[],
  looks: readonly CanvasLook[],
): void {
  context.lineWidth = 1.75;
  context.lineJoin = "round";
  for (const [i, { trajectory }] of runs.entries()) {
    const look = looks[i];
    if (look === undefined) continue;
    context.strokeStyle = look.colour;
    context.setLineDash(look.dash as number[]);
    context.beginPath();
    traceCurve(context, plot, trajectory.losses);
    context.stroke();
  }
  context.setLineDash([]);
}

export function acrossOfStep({ left, right, steps }: LossPlot, step: number): number {
  return left + ((right - left) * step) / Math.max(1, steps);
}

export function downOfLoss({ top, bottom, scale }: LossPlot, loss: number): number {
  return bottom - (bottom - top) * shareOf(scale, loss);
}

function traceCurve(context: CanvasRenderingContext2D, plot: LossPlot, losses: Float64Array): void {
  const stepsPerPixel = plot.steps / (plot.right - plot.left);
  if (stepsPerPixel <= 1) {
    for (const [step, loss] of losses.entries())
      context.lineTo(acrossOfStep(plot, step), downOfLoss(plot, loss));
    return;
  }
  for (let from = 0; from < losses.length; from += stepsPerPixel) {
    const [first, end] = [Math.floor(from), Math.min(Math.floor(from + stepsPerPixel) + 1, losses.length)];
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let step = first; step < end; step++) {
      const loss = losses[step] ?? 0;
      if (loss < low) low = loss;
      if (loss > high) high = loss;
    }
    const across = acrossOfStep(plot, first);
    context.lineTo(across, downOfLoss(plot, high));
    if (high > low) context.lineTo(across, downOfLoss(plot, low));
  }
}
