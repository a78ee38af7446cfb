import { formatTick } from "@downhill/lab/report/ticks";
import type { FittedCanvas } from "../../figure/fit-canvas.ts";
import { readColour } from "../../frame/theme.ts";
import { drawCross, drawReader, writeOver } from "./draw-marks.ts";
import type { Band, Bands } from "./map-bands.ts";
import { axisTicks, type PadAxis, shareOf } from "./pad-axes.ts";

/** What a pad shows. */
export interface PadView {
  readonly across: PadAxis;
  readonly up: PadAxis;
  readonly bands: Bands | undefined;
  /** Hyperparameters of the best point, where it is known, and what is written beside it. */
  readonly best: { readonly hyper: Readonly<Record<string, number>>; readonly label: string } | undefined;
  /** Hyperparameters of the reader's point. */
  readonly point: Readonly<Record<string, number>>;
}

/** The part of the canvas that the axes span. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The plot within a canvas of this size. */
export function plotWithin({ width, height }: { readonly width: number; readonly height: number }): Plot {
  return { left: 54, top: 8, width: width - 54 - 12, height: height - 8 - 40 };
}

export interface PadColours {
  readonly ink: string;
  readonly quiet: string;
  readonly hair: string;
  readonly paper: string;
  readonly accent: string;
}

export function readPadColours(): PadColours {
  return {
    ink: readColour("--ink"),
    quiet: readColour("--quiet"),
    hair: readColour("--hair"),
    paper: readColour("--paper"),
    accent: readColour("--accent"),
  };
}

export const font = (size: number, family: "--sans" | "--serif" = "--sans", style = ""): string =>
  `${style} ${size}px ${getComputedStyle(document.documentElement).getPropertyValue(family)}`;

/** Draws what stands still while a point is dragged: bands, their edges, axes, the best point. */
export function drawPadGround(canvas: FittedCanvas, view: Omit<PadView, "point">, colours: PadColours): void {
  const { context, width, height } = canvas;
  const plot = plotWithin(canvas);
  context.clearRect(0, 0, width, height);
  if (view.bands !== undefined)
    drawBands(context, plot, view.bands, takenByBest(context, plot, view), colours);
  drawAxes(context, plot, view, colours);
  if (view.best !== undefined) drawBest(context, plot, view, colours);
}

/** Draws the reader's point with lines to both axes. */
export function drawPadPoint(
  canvas: FittedCanvas,
  view: Pick<PadView, "across" | "up" | "point">,
  colours: PadColours,
): void {
  const { context } = canvas;
  const plot = plotWithin(canvas);
  const [x, y] = placeOf(plot, view, view.point);
  context.strokeStyle = colours.ink;
  context.globalAlpha = 0.45;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x, plot.top + plot.height);
  context.moveTo(x, y);
  context.lineTo(plot.left, y);
  context.stroke();
  context.globalAlpha = 1;
  drawReader(context, [x, y], colours);
}

function placeOf(
  { left, top, width, height }: Plot,
  { across, up }: Pick<PadView, "across" | "up">,
  hyper: Readonly<Record<string, number>>,
): readonly [x: number, y: number] {
  const share = (axis: PadAxis): number =>
    Math.min(1, Math.max(0, shareOf(axis, hyper[axis.word] ?? axis.least)));
  return [left + share(across) * width, top + (1 - share(up)) * height];
}

function drawBands(
  context: CanvasRenderingContext2D,
  plot: Plot,
  bands: Bands,
  taken: readonly Label[],
  colours: PadColours,
): void {
  const { left, top, width, height } = plot;
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  context.fillStyle = hatch(context, colours.quiet);
  context.globalAlpha = 0.5;
  context.fillRect(left, top, width, height);
  context.globalAlpha = 1;
  const stable = bands.stable === undefined ? whole(plot) : pathOf(plot, bands.stable);
  context.fillStyle = colours.paper;
  context.fill(stable, "evenodd");
  const shown = bands.bands.filter(({ rings }) => rings.length > 0);
  context.save();
  context.clip(stable, "evenodd");
  const paths = shown.map(({ rings }) => pathOf(plot, rings));
  context.fillStyle = colours.accent;
  context.globalAlpha = Math.min(0.11, 0.6 / Math.max(1, paths.length));
  for (const path of paths) context.fill(path, "evenodd");
  context.strokeStyle = colours.accent;
  context.globalAlpha = 0.4;
  context.lineWidth = 1;
  for (const path of paths) context.stroke(path);
  context.restore();
  context.globalAlpha = 1;
  context.strokeStyle = colours.ink;
  context.lineWidth = 1.5;
  context.stroke(stable);
  context.restore();
  labelBands(context, plot, { bands: shown, stable, taken }, colours);
}

/** What the best point takes: its cross and its label. */
function takenByBest(
  context: CanvasRenderingContext2D,
  plot: Plot,
  { across, up, best }: Omit<PadView, "point">,
): readonly Label[] {
  if (best === undefined) return [];
  const cross: Label = { middle: placeOf(plot, { across, up }, best.hyper), half: 8 };
  return [cross, placeBestLabel(context, plot, { across, up }, best)];
}

/** Writes each edge's value on it, where no other label is near. */
function labelBands(
  context: CanvasRenderingContext2D,
  plot: Plot,
  {
    bands,
    stable,
    taken: others,
  }: {
    readonly bands: readonly Band[];
    readonly stable: Path2D;
    readonly taken: readonly Label[];
  },
  { ink, paper }: PadColours,
): void {
  context.font = font(11);
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  const taken = [...others];
  const isStable = (x: number, y: number): boolean => {
    const { a: density } = context.getTransform();
    return context.isPointInPath(stable, x * density, y * density, "evenodd");
  };
  for (const { label, rings } of bands) {
    const longest = rings.reduce((one, other) => (other.length > one.length ? other : one));
    const points = longest.map((point) => onPlot(plot, point));
    const candidates = [...tipOf(plot, points), ...points.toSorted((a, b) => b[1] - a[1])].filter(
      ([x, y]) =>
        x > plot.left + 20 &&
        x < plot.left + plot.width - 24 &&
        y > plot.top + 12 &&
        y < plot.top + plot.height - 10 &&
        isStable(x - 22, y) &&
        isStable(x + 22, y),
    );
    const half = context.measureText(label).width / 2;
    const free = candidates.find((middle) => taken.every((other) => areClear({ middle, half }, other)));
    if (free === undefined) continue;
    taken.push({ middle: free, half });
    context.strokeStyle = paper;
    context.lineWidth = 3;
    context.globalAlpha = 0.7;
    context.strokeText(label, ...free);
    context.globalAlpha = 1;
    context.fillStyle = ink;
    context.fillText(label, ...free);
  }
}

/** Where a band begins on the left, if that is on the pad: the label stands just within. */
function tipOf(
  { left }: Plot,
  points: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  const [x = 0, y = 0] = points.reduce(
    (one, other) => (other[0] < one[0] ? other : one),
    [Number.POSITIVE_INFINITY, 0],
  );
  return x > left + 4 ? [[x + 20, y]] : [];
}

function whole({ left, top, width, height }: Plot): Path2D {
  const path = new Path2D();
  path.rect(left - 9, top - 9, width + 18, height + 18);
  return path;
}

function drawAxes(
  context: CanvasRenderingContext2D,
  { left, top, width, height }: Plot,
  { across, up }: Pick<PadView, "across" | "up">,
  { hair, quiet, ink }: PadColours,
): void {
  context.strokeStyle = hair;
  context.lineWidth = 1;
  context.strokeRect(left + 0.5, top + 0.5, width - 1, height - 1);
  context.fillStyle = quiet;
  context.font = font(12);
  context.textBaseline = "top";
  context.textAlign = "center";
  for (const tick of axisTicks(across)) {
    const x = left + shareOf(across, tick) * width;
    if (x < left + 4 || x > left + width - 4) continue;
    context.fillRect(Math.round(x), top + height, 1, 4);
    context.fillText(formatTick(tick), x, top + height + 7);
  }
  context.textBaseline = "middle";
  context.textAlign = "right";
  for (const tick of axisTicks(up)) {
    const y = top + (1 - shareOf(up, tick)) * height;
    // Up there stands the symbol.
    if (y < top + 12 || y > top + height + 1) continue;
    context.fillRect(left - 4, Math.round(y), 4, 1);
    if (y < top + height - 12 || tick === up.least) context.fillText(formatTick(tick), left - 7, y);
  }
  context.fillStyle = ink;
  context.font = font(15, "--serif", "italic");
  context.textAlign = "right";
  context.fillText(across.symbol, left + width, top + height + 30);
  context.textAlign = "left";
  context.fillText(up.symbol, 2, top + 8);
}

function drawBest(
  context: CanvasRenderingContext2D,
  plot: Plot,
  view: Omit<PadView, "point">,
  colours: PadColours,
): void {
  if (view.best === undefined) return;
  drawCross(context, placeOf(plot, view, view.best.hyper), colours);
  const { middle } = placeBestLabel(context, plot, view, view.best);
  context.textAlign = "center";
  context.textBaseline = "middle";
  writeOver(context, view.best.label, middle, colours);
}

/** Where the best point's label stands: beside its cross, on the side that has room. Leaves the label's font set. */
function placeBestLabel(
  context: CanvasRenderingContext2D,
  plot: Plot,
  view: Pick<PadView, "across" | "up">,
  { hyper, label }: NonNullable<PadView["best"]>,
): Label {
  const [x, y] = placeOf(plot, view, hyper);
  context.font = `600 ${font(12)}`;
  const half = context.measureText(label).width / 2;
  const isLeft = x > plot.left + Math.min(0.7 * plot.width, plot.width - 2 * half - 11);
  return { middle: [x + (isLeft ? -1 : 1) * (half + 9), y - 18 < plot.top ? y + 12 : y - 11], half };
}

/** A text on the drawing, by its middle and half of its width. */
interface Label {
  readonly middle: readonly [x: number, y: number];
  readonly half: number;
}

const lineHeight = 15;

function areClear(one: Label, other: Label): boolean {
  const [across, down] = [one.middle[0] - other.middle[0], one.middle[1] - other.middle[1]];
  return Math.abs(across) > one.half + other.half + 6 || Math.abs(down) > lineHeight;
}

function onPlot(
  { left, top, width, height }: Plot,
  [across, up]: readonly [number, number],
): readonly [number, number] {
  return [left + across * width, top + (1 - up) * height];
}

function pathOf(plot: Plot, rings: Band["rings"]): Path2D {
  const path = new Path2D();
  for (const ring of rings) {
    for (const [index, point] of ring.entries()) {
      const [x, y] = onPlot(plot, point);
      if (index === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    path.closePath();
  }
  return path;
}

/** Slanted lines, for where there is nothing to be had. */
export function hatch(context: CanvasRenderingContext2D, colour: string): CanvasPattern | string {
  const size = 14;
  const tile = new OffscreenCanvas(size, size);
  const drawing = tile.getContext("2d");
  if (drawing === null) return "transparent";
  drawing.strokeStyle = colour;
  drawing.lineWidth = 1.5;
  for (const shift of [-size, 0, size]) {
    drawing.moveTo(shift, size);
    drawing.lineTo(shift + size, 0);
  }
  drawing.stroke();
  return context.createPattern(tile, "repeat") ?? "transparent";
}
