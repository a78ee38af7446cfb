import type { Surface } from "@downhill/lab/problems/surface";

/** Which part of the plane is drawn where; lengths in CSS pixels. One unit is as long across as up. */
export interface Viewport {
  /** The drawn rectangle, within the axes. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Pixels in a unit. */
  readonly scale: number;
  /** The point in the middle of the rectangle. */
  readonly centre: readonly [x: number, y: number];
}

/** Room for the numbers at the axes. */
const axes = { left: 38, bottom: 20 } as const;

/** Fits the part of a surface that is worth drawing into a canvas, and shows what lies around it where there is room. */
export function fitViewport({ view }: Pick<Surface, "view">, width: number, height: number): Viewport {
  const [left, bottom] = [axes.left, Math.max(1, height - axes.bottom)];
  const spans = [view.x[1] - view.x[0], view.y[1] - view.y[0]] as const;
  return {
    left,
    top: 0,
    right: Math.max(left + 1, width),
    bottom,
    scale: Math.min(Math.max(1, width - left) / spans[0], bottom / spans[1]),
    centre: [(view.x[0] + view.x[1]) / 2, (view.y[0] + view.y[1]) / 2],
  };
}

export function acrossOf({ left, right, scale, centre }: Viewport, x: number): number {
  return (left + right) / 2 + (x - centre[0]) * scale;
}

export function downOf({ top, bottom, scale, centre }: Viewport, y: number): number {
  return (top + bottom) / 2 - (y - centre[1]) * scale;
}

/** The point of the plane at a place of the canvas. */
export function pointAt(
  { left, right, top, bottom, scale, centre }: Viewport,
  across: number,
  down: number,
): readonly [x: number, y: number] {
  return [centre[0] + (across - (left + right) / 2) / scale, centre[1] - (down - (top + bottom) / 2) / scale];
}

/** Whether a place of the canvas is within the drawn rectangle. */
export function isInside({ left, right, top, bottom }: Viewport, across: number, down: number): boolean {
  return across >= left && across <= right && down >= top && down <= bottom;
}
