import type { PadColours } from "./draw-pad.ts";

/** Draws the reader's point. */
export function drawReader(
  context: CanvasRenderingContext2D,
  [x, y]: readonly [x: number, y: number],
  { accent, paper }: PadColours,
): void {
  context.beginPath();
  context.arc(x, y, 8, 0, 2 * Math.PI);
  context.fillStyle = accent;
  context.fill();
  context.lineWidth = 2.5;
  context.strokeStyle = paper;
  context.stroke();
}

/** Draws the cross of the best point. */
export function drawCross(
  context: CanvasRenderingContext2D,
  [x, y]: readonly [x: number, y: number],
  { ink, paper }: PadColours,
): void {
  const cross = new Path2D(`M${x - 6},${y}h12M${x},${y - 6}v12`);
  context.strokeStyle = paper;
  context.lineWidth = 5;
  context.stroke(cross);
  context.strokeStyle = ink;
  context.lineWidth = 2;
  context.stroke(cross);
}

/** Writes on the drawing, with a rim of paper so that it can be read on any ground. */
export function writeOver(
  context: CanvasRenderingContext2D,
  text: string,
  [x, y]: readonly [x: number, y: number],
  { ink, paper }: PadColours,
): void {
  context.lineJoin = "round";
  context.strokeStyle = paper;
  context.lineWidth = 4;
  context.strokeText(text, x, y);
  context.fillStyle = ink;
  context.fillText(text, x, y);
}
