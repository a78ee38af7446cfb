import type { Surface } from "@downhill/lab/problems/surface";
import { formatTick, roundTicks } from "@downhill/lab/report/ticks";
import { canvasFont } from "../figure/canvas-font.ts";
import { withMinus } from "../figure/with-minus.ts";
import { bandCount, type ContourBand, traceBands } from "./contour-levels.ts";
import { acrossOf, downOf, pointAt, type Viewport } from "./viewport.ts";

/** The colours that a landscape is drawn in, as a canvas takes them. */
export interface GroundColours {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly hair: string;
  readonly accent: string;
}

/** How much of the accent colour is in the highest band, and in the line between two. */
export const mostAccent = 0.2;
const lineOpacity = 0.14;

/** Draws a surface in bands of one hue, the lowest lightest, with its axes; piece by piece, as it is asked to go on. */
export function* drawGround(
  context: CanvasRenderingContext2D,
  surface: Surface,
  viewport: Viewport,
  colours: GroundColours,
): Generator<undefined, void> {
  const { left, right, top, bottom } = viewport;
  context.save();
  context.beginPath();
  context.rect(left, top, right - left, bottom - top);
  context.clip();
  context.fillStyle = colours.paper;
  context.fillRect(left, top, right - left, bottom - top);
  context.strokeStyle = colours.accent;
  context.lineWidth = 1;
  let index = 0;
  for (const band of traceBands(surface, viewport)) {
    if (band !== undefined) paintBand(context, band, index++ / (bandCount - 1), colours);
    yield undefined;
  }
  context.restore();
  paintAxes(context, viewport, colours);
}

/** @param height 0 for the lowest band, 1 for the highest */
function paintBand(
  context: CanvasRenderingContext2D,
  { polygons }: ContourBand,
  height: number,
  { paper, accent }: GroundColours,
): void {
  context.beginPath();
  for (const ring of polygons.flat()) {
    for (const [i, [across, down]] of ring.entries())
      if (i === 0) context.moveTo(across, down);
      else context.lineTo(across, down);
    context.closePath();
  }
  context.globalAlpha = 1;
  context.fillStyle = mixColours(paper, accent, mostAccent * height);
  context.fill();
  context.globalAlpha = lineOpacity;
  context.stroke();
}

/** Near each other, two colours mix evenly in sRGB too. */
function mixColours(from: string, to: string, share: number): string {
  const [start, end] = [from, to].map((colour) => (colour.match(/[\d.]+/g) ?? []).map(Number));
  const mixed = [0, 1, 2].map((i) => (start?.[i] ?? 0) * (1 - share) + (end?.[i] ?? 0) * share);
  return `rgb(${mixed.map((part) => part.toFixed(2)).join(" ")})`;
}

/** Draws the frame of a part of the plane, with numbers at its left and below. */
export function paintAxes(
  context: CanvasRenderingContext2D,
  viewport: Viewport,
  colours: Pick<GroundColours, "hair" | "quiet">,
): void {
  const { left, right, top, bottom, scale } = viewport;
  const [low, high] = [pointAt(viewport, left, bottom), pointAt(viewport, right, top)];
  const apart = 50 / scale;
  context.strokeStyle = colours.hair;
  context.fillStyle = colours.quiet;
  context.lineWidth = 1;
  context.font = canvasFont(12);
  context.strokeRect(left + 0.5, top + 0.5, right - left - 1, bottom - top - 1);
  context.textAlign = "center";
  context.textBaseline = "top";
  for (const x of roundTicks(low[0], high[0], Math.max(6, (high[0] - low[0]) / apart))) {
    const across = Math.round(acrossOf(viewport, x)) + 0.5;
    if (across < left + 8 || across > right - 8) continue;
    drawTick(context, colours.quiet, across, bottom, 0, 4);
    context.fillText(withMinus(formatTick(x)), across, bottom + 7);
  }
  context.textAlign = "right";
  context.textBaseline = "middle";
  for (const y of roundTicks(low[1], high[1], Math.max(6, (high[1] - low[1]) / apart))) {
    const down = Math.round(downOf(viewport, y)) + 0.5;
    if (down < top + 8 || down > bottom - 8) continue;
    drawTick(context, colours.quiet, left, down, -4, 0);
    context.fillText(withMinus(formatTick(y)), left - 7, down);
  }
}

function drawTick(
  context: CanvasRenderingContext2D,
  colour: string,
  across: number,
  down: number,
  right: number,
  below: number,
): void {
  context.strokeStyle = colour;
  context.beginPath();
  context.moveTo(across, down);
  context.lineTo(across + right, down + below);
  context.stroke();
}
