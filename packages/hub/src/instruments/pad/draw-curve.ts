import { formatTick, roundTicks } from "@downhill/lab/report/ticks";
import type { Rule } from "downhill";
import type { FittedCanvas } from "../../figure/fit-canvas.ts";
import { drawCross, drawReader, writeOver } from "./draw-marks.ts";
import { font, hatch, type PadColours, type PadView, type Plot, plotWithin } from "./draw-pad.ts";
import { axisTicks, exactValueAt, type PadAxis, shareOf } from "./pad-axes.ts";
import { leastGap } from "./pad-sentence.ts";
import type { PadState } from "./pad-state.ts";
import { type PadMap, slowestFactor } from "./rate-map.ts";

/** A pad of one hyperparameter: what it gives as a curve. */
export interface CurveView {
  readonly axis: PadAxis;
  /** What is drawn upwards. */
  readonly title: string;
  readonly low: number;
  readonly high: number;
  /** Labels of heights, as they are drawn. */
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** Heights from the axis's one end to the other, evenly; the last line is the one that counts. */
  readonly lines: readonly { readonly label: string; readonly heights: readonly number[] }[];
  /** The height from which on it diverges, where there is one. */
  readonly limit: number | undefined;
}

const samples = 240;
const mostFactor = 1.25;

/** The curve of a rule with one hyperparameter; undefined for one with two, or while nothing is known. */
export function curveView(
  rule: Rule | undefined,
  { shown, because, minimum }: PadState,
  map: PadMap | undefined,
): CurveView | undefined {
  const [axis, second] = shown.value;
  if (rule === undefined || axis === undefined || second !== undefined) return undefined;
  if (because.value !== undefined) return map && lossCurve(axis, map);
  const at = (curvatures: readonly number[]): readonly number[] =>
    Array.from({ length: samples + 1 }, (_, index) =>
      slowestFactor(rule, { [axis.word]: exactValueAt(axis, index / samples) }, curvatures),
    );
  const { curvatures } = minimum.value;
  return {
    axis,
    title: "error per step, ×",
    low: 0,
    high: mostFactor,
    ticks: roundTicks(0, mostFactor, 5).map((tick) => ({ at: tick, label: formatTick(tick) })),
    lines: [
      ...curvatures.map((h) => ({ label: `h = ${formatTick(Number(h.toPrecision(3)))}`, heights: at([h]) })),
      { label: "", heights: at(curvatures) },
    ],
    limit: 1,
  };
}

function lossCurve(axis: PadAxis, map: PadMap): CurveView {
  const title = "loss above the minimum";
  const finite = map.values.filter(Number.isFinite);
  const heights = Array.from(map.values, (gap) =>
    Number.isFinite(gap) ? Math.log10(Math.max(gap, leastGap)) : 99,
  );
  if (finite.length === 0)
    return { axis, title, low: 0, high: 1, ticks: [], lines: [{ label: "", heights }], limit: 1 };
  const low = Math.floor(Math.log10(Math.max(leastGap, Math.min(...finite))));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...finite, leastGap))));
  const stride = Math.max(1, Math.ceil((high - low) / 6));
  const decades = Array.from({ length: high - low + 1 }, (_, index) => low + index);
  return {
    axis,
    title,
    low,
    high,
    ticks: decades.filter((k) => k % stride === 0).map((k) => ({ at: k, label: formatTick(10 ** k) })),
    lines: [{ label: "", heights }],
    limit: undefined,
  };
}

/** Draws the curve with its axes and its best point. */
export function drawCurve(
  canvas: FittedCanvas,
  view: CurveView & { readonly best: PadView["best"] },
  colours: PadColours,
): void {
  const { context, width, height } = canvas;
  const plot = plotWithin(canvas);
  context.clearRect(0, 0, width, height);
  if (view.limit !== undefined) drawLimit(context, plot, view, view.limit, colours);
  drawCurveAxes(context, plot, view, colours);
  context.save();
  context.beginPath();
  context.rect(plot.left, plot.top, plot.width, plot.height);
  context.clip();
  const modes = view.lines.slice(0, -1);
  drawMain(context, plot, view, colours);
  for (const [index, mode] of modes.entries())
    drawMode(context, plot, view, { ...mode, dash: index > 0 }, colours);
  context.restore();
  context.font = font(12);
  context.textAlign = "left";
  context.textBaseline = "top";
  writeOver(context, view.title, [plot.left + 8, plot.top + 6], { ...colours, ink: colours.quiet });
  if (view.best !== undefined) drawBestOnCurve(context, plot, view, view.best, colours);
}

function drawLimit(
  context: CanvasRenderingContext2D,
  plot: Plot,
  view: CurveView,
  limit: number,
  { quiet, ink }: PadColours,
): void {
  const main = mainOf(view);
  const first = main.findIndex((factor, index) => factor >= limit && index > 0);
  const from = first < 0 ? 1 : first / (main.length - 1);
  context.fillStyle = hatch(context, quiet);
  context.globalAlpha = 0.5;
  context.fillRect(plot.left + from * plot.width, plot.top, (1 - from) * plot.width, plot.height);
  context.globalAlpha = 1;
  context.strokeStyle = ink;
  context.lineWidth = 1.5;
  const y = heightOf(plot, view, limit);
  line(context, [plot.left, y, plot.left + plot.width, y]);
}

function drawCurveAxes(
  context: CanvasRenderingContext2D,
  plot: Plot,
  view: CurveView,
  { quiet, hair, ink }: PadColours,
): void {
  const { axis, ticks, limit } = view;
  const bottom = plot.top + plot.height;
  context.font = font(12);
  context.fillStyle = quiet;
  context.strokeStyle = hair;
  context.lineWidth = 1;
  context.textAlign = "right";
  context.textBaseline = "middle";
  for (const { at, label } of ticks) {
    const y = heightOf(plot, view, at);
    if (at !== limit) line(context, [plot.left, y, plot.left + plot.width, y]);
    context.fillText(label, plot.left - 7, y);
  }
  context.textAlign = "center";
  context.textBaseline = "top";
  for (const tick of axisTicks(axis)) {
    const x = plot.left + shareOf(axis, tick) * plot.width;
    if (x < plot.left + 4 || x > plot.left + plot.width - 4) continue;
    context.fillRect(Math.round(x), bottom, 1, 4);
    context.fillText(formatTick(tick), x, bottom + 7);
  }
  context.fillStyle = ink;
  context.font = font(15, "--serif", "italic");
  context.textAlign = "right";
  context.fillText(axis.symbol, plot.left + plot.width, bottom + 22);
}

/** The line that counts, broad and light, so that the modes that make it stay in sight. */
function drawMain(
  context: CanvasRenderingContext2D,
  plot: Plot,
  view: CurveView,
  { accent }: PadColours,
): void {
  context.strokeStyle = accent;
  context.lineWidth = 4;
  context.globalAlpha = view.lines.length > 1 ? 0.55 : 1;
  strokeHeights(context, plot, view, mainOf(view));
  context.globalAlpha = 1;
}

function drawMode(
  context: CanvasRenderingContext2D,
  plot: Plot,
  view: CurveView,
  { heights, label, dash }: CurveView["lines"][number] & { readonly dash: boolean },
  { ink }: PadColours,
): void {
  context.strokeStyle = ink;
  context.lineWidth = 1.2;
  context.setLineDash(dash ? [5, 3] : []);
  strokeHeights(context, plot, view, heights);
  context.setLineDash([]);
  context.font = font(12);
  context.fillStyle = ink;
  // Where the line has fallen well below 1 nothing else is near; else at its end.
  const fallen = heights.findIndex((value) => value < 0.6);
  const index = fallen < 0 ? heights.length - 1 : fallen;
  const x = plot.left + (index / (heights.length - 1)) * plot.width;
  const y = heightOf(plot, view, heights[index] ?? 0);
  context.textAlign = fallen < 0 ? "right" : "left";
  context.textBaseline = fallen < 0 ? "top" : "bottom";
  context.fillText(label, x + (fallen < 0 ? -6 : 8), y + (fallen < 0 ? 4 : -5));
}

function drawBestOnCurve(
  context: CanvasRenderingContext2D,
  plot: Plot,
  view: CurveView,
  { hyper, label }: NonNullable<PadView["best"]>,
  colours: PadColours,
): void {
  const share = shareOf(view.axis, hyper[view.axis.word] ?? view.axis.least);
  const x = plot.left + share * plot.width;
  const y = heightOf(plot, view, heightAt(view, share));
  context.font = `600 ${font(12)}`;
  const isNarrow = x - 8 - context.measureText(label).width < plot.left;
  context.textAlign = isNarrow ? "left" : "right";
  context.textBaseline = "top";
  writeOver(context, label, [x + (isNarrow ? 8 : -8), y + 6], colours);
  drawCross(context, [x, y], colours);
}

function mainOf({ lines }: CurveView): readonly number[] {
  return lines.at(-1)?.heights ?? [];
}

/** The height of the line that counts, at a share of the axis. */
function heightAt(view: CurveView, share: number): number {
  const main = mainOf(view);
  return main[Math.round(share * (main.length - 1))] ?? view.high;
}

function strokeHeights(
  context: CanvasRenderingContext2D,
  plot: Plot,
  view: CurveView,
  heights: readonly number[],
): void {
  context.beginPath();
  for (const [place, value] of heights.entries()) {
    const x = plot.left + (plot.width * place) / (heights.length - 1);
    context.lineTo(x, heightOf(plot, view, Math.min(value, view.high + 1)));
  }
  context.stroke();
}

/** Draws the reader's point on the curve. */
export function drawCurvePoint(
  canvas: FittedCanvas,
  view: CurveView,
  point: Readonly<Record<string, number>>,
  colours: PadColours,
): void {
  const { context } = canvas;
  const plot = plotWithin(canvas);
  const share = Math.min(1, Math.max(0, shareOf(view.axis, point[view.axis.word] ?? view.axis.least)));
  const value = heightAt(view, share);
  const [x, y] = [plot.left + share * plot.width, Math.max(plot.top, heightOf(plot, view, value))];
  context.strokeStyle = colours.ink;
  context.lineWidth = 1;
  context.globalAlpha = 0.45;
  line(context, [x, plot.top, x, plot.top + plot.height]);
  context.globalAlpha = 1;
  drawReader(context, [x, y], colours);
}

function heightOf(
  { top, height }: Plot,
  { low, high }: Pick<CurveView, "low" | "high">,
  value: number,
): number {
  return top + height * (1 - (value - low) / (high - low));
}

function line(
  context: CanvasRenderingContext2D,
  [x, y, u, v]: readonly [x: number, y: number, u: number, v: number],
): void {
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(u, v);
  context.stroke();
}
