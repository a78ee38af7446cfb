import type { Surface } from "@downhill/lab/problems/surface";
import { canvasFont } from "../figure/canvas-font.ts";
import type { GroundColours } from "./draw-ground.ts";
import { placeHeadLabels } from "./place-head-labels.ts";
import { acrossOf, downOf, isInside, type Viewport } from "./viewport.ts";

/** Where an entrant is at the step that is shown. */
export interface Head {
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly colour: string;
  readonly marker: Path2D;
  /** The step it diverged at, where that is past. */
  readonly divergedAt: number | undefined;
}

/**
 * Draws the entrants' places over a landscape, each with its marker and its name; one that has left the view stands at its edge, one
 * that has diverged is crossed out with its step.
 * @param order as `placeHeadLabels` has it
 */
export function drawHeads(
  context: CanvasRenderingContext2D,
  viewport: Viewport,
  heads: readonly Head[],
  { paper }: GroundColours,
  order: number[],
): void {
  context.font = canvasFont(13, 600);
  const places = heads.map((head) => placeOf(viewport, head));
  const texts = heads.map(({ title, divergedAt }) =>
    divergedAt === undefined ? title : `${title}, diverged at step ${divergedAt}`,
  );
  const wanted = places.map(({ across, down }, i) => ({
    across,
    down,
    width: context.measureText(texts[i] ?? "").width,
  }));
  const labels = placeHeadLabels(wanted, order, viewport);
  for (const [i, head] of heads.entries()) {
    const { across, down, isOutside } = places[i] ?? { across: 0, down: 0, isOutside: false };
    const label = labels[i] ?? { left: 0, down: 0 };
    drawLeader(context, head.colour, across, down, label, wanted[i]?.width ?? 0);
    context.save();
    context.translate(across, down);
    if (head.divergedAt === undefined) drawMarker(context, head, paper, isOutside);
    else drawCross(context, head.colour, paper);
    context.restore();
  }
  context.textBaseline = "middle";
  context.textAlign = "left";
  context.lineJoin = "round";
  for (const [i, { colour }] of heads.entries()) {
    const { left, down } = labels[i] ?? { left: 0, down: 0 };
    context.strokeStyle = paper;
    context.lineWidth = 4;
    context.strokeText(texts[i] ?? "", left, down);
    context.fillStyle = colour;
    context.fillText(texts[i] ?? "", left, down);
  }
}

/** Marks the minima of a surface. */
export function drawMinima(
  context: CanvasRenderingContext2D,
  viewport: Viewport,
  surface: Surface,
  { ink, paper }: GroundColours,
): void {
  for (const { x, y } of surface.minima) {
    const [across, down] = [acrossOf(viewport, x), downOf(viewport, y)];
    if (!isInside(viewport, across, down)) continue;
    for (const [colour, width] of [
      [paper, 4],
      [ink, 1.5],
    ] as const) {
      context.strokeStyle = colour;
      context.lineWidth = width;
      context.beginPath();
      context.moveTo(across - 5, down);
      context.lineTo(across + 5, down);
      context.moveTo(across, down - 5);
      context.lineTo(across, down + 5);
      context.stroke();
    }
  }
}

function placeOf(viewport: Viewport, { x, y }: Head): { across: number; down: number; isOutside: boolean } {
  const [across, down] = [acrossOf(viewport, x), downOf(viewport, y)];
  const { left, right, top, bottom } = viewport;
  return {
    across: Math.min(Math.max(across, left + 7), right - 7),
    down: Math.min(Math.max(down, top + 7), bottom - 7),
    isOutside: !isInside(viewport, across, down),
  };
}

/** A hairline from a label that had to move to what it names. */
function drawLeader(
  context: CanvasRenderingContext2D,
  colour: string,
  across: number,
  down: number,
  label: { readonly left: number; readonly down: number },
  width: number,
): void {
  const near = label.left > across ? label.left - 2 : label.left + width + 2;
  if (Math.hypot(near - across, label.down - down) < 18) return;
  context.strokeStyle = colour;
  context.globalAlpha = 0.6;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(across, down);
  context.lineTo(near, label.down);
  context.stroke();
  context.globalAlpha = 1;
}

/** Markers in the page's looks are made for the ends of thin curves; here they are what is followed by eye. */
const markerScale = 1.5;

function drawMarker(
  context: CanvasRenderingContext2D,
  { colour, marker }: Head,
  paper: string,
  isHollow: boolean,
): void {
  context.scale(markerScale, markerScale);
  context.lineJoin = "round";
  context.strokeStyle = paper;
  context.lineWidth = 2.5;
  context.stroke(marker);
  context.fillStyle = isHollow ? paper : colour;
  context.fill(marker);
  if (!isHollow) return;
  context.strokeStyle = colour;
  context.lineWidth = 1.2;
  context.stroke(marker);
}

/** What stands for a lane that has diverged. */
export function drawCross(context: CanvasRenderingContext2D, colour: string, paper: string): void {
  context.lineCap = "round";
  for (const [stroke, width] of [
    [paper, 6],
    [colour, 2.5],
  ] as const) {
    context.strokeStyle = stroke;
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(-5, -5);
    context.lineTo(5, 5);
    context.moveTo(5, -5);
    context.lineTo(-5, 5);
    context.stroke();
  }
}
