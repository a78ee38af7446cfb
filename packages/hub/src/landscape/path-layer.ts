import { clipSegment } from "./clip-segment.ts";
import { acrossOf, downOf, type Viewport } from "./viewport.ts";

/** A path to draw. */
export interface DrawnPath {
  readonly id: string;
  /** Another number means that the path began anew; with the same one it has only grown. */
  readonly trace: number;
  readonly points: Float64Array;
  /** How far the view moves to the right in a step, in units of x. */
  readonly drift: number;
  readonly colour: string;
  readonly dash: readonly number[];
}

/** What a frame did. */
export interface FrameWork {
  /** Pieces of line that were put on the canvas. */
  readonly stroked: number;
  /** Whether all that was asked for can be seen. */
  readonly isDone: boolean;
}

/** Paths on a canvas of their own, on which later frames draw only what is new. */
export interface PathLayer {
  /** Draws the paths up to a step, as much of it as one frame has time for. */
  draw(paths: readonly DrawnPath[], step: number): FrameWork;
}

/** Pieces of line, and points looked at, in one frame. */
export const mostStrokedInFrame = 4000;
const mostSeenInFrame = 120_000;
/** A point closer than this to the one that was drawn last adds nothing, in pixels. */
const nearest = 0.6;
const lineWidth = 2;
/** In widths and heights of the view from its edges. */
const far = 1;

/**
 * Paths on `visible`. What only goes on is added to what is there; anything else is drawn anew on a second canvas, over several frames
 * where it is long, while the old picture stays.
 */
export function createPathLayer(
  visible: CanvasRenderingContext2D,
  hidden: CanvasRenderingContext2D,
  viewport: Viewport,
): PathLayer {
  let pens: readonly Pen[] = [];
  let reached = 0;
  let isRebuilding = true;
  let known = "";

  return {
    draw(paths, step) {
      const key = paths.map(({ id, trace, colour }) => `${id} ${trace} ${colour}`).join();
      if (key !== known || step < reached) {
        // What was only half drawn is shown all the same: under a hand that drags, the next one may not come further.
        if (isRebuilding && known !== "") show(hidden, visible);
        known = key;
        isRebuilding = true;
        clear(hidden);
        pens = paths.map(() => ({ seen: 0, across: 0, down: 0, length: 0 }));
      }
      reached = step;
      const context = isRebuilding ? hidden : visible;
      const share = {
        stroked: Math.floor(mostStrokedInFrame / Math.max(1, paths.length)),
        seen: Math.floor(mostSeenInFrame / Math.max(1, paths.length)),
      };
      let stroked = 0;
      let isDone = true;
      for (const [index, path] of paths.entries()) {
        const pen = pens[index];
        if (pen === undefined) continue;
        const end = Math.min(step + 1, path.points.length / 2);
        stroked += drawOn(context, viewport, path, pen, end, share);
        isDone &&= pen.seen >= end;
      }
      if (isRebuilding && isDone) {
        show(hidden, visible);
        isRebuilding = false;
      }
      return { stroked, isDone };
    },
  };
}

/** Where a path has been drawn to. */
interface Pen {
  /** Points that are done with. */
  seen: number;
  across: number;
  down: number;
  /** Pixels drawn so far: where in its dashes the line is. */
  length: number;
}

function drawOn(
  context: CanvasRenderingContext2D,
  viewport: Viewport,
  { points, drift, colour, dash }: DrawnPath,
  pen: Pen,
  end: number,
  most: { readonly stroked: number; readonly seen: number },
): number {
  if (pen.seen >= end) return 0;
  let stroked = 0;
  let isOpen = false;
  const last = Math.min(end, pen.seen + most.seen);
  context.strokeStyle = colour;
  context.lineWidth = lineWidth;
  context.lineJoin = "round";
  context.setLineDash(dash as number[]);
  context.lineDashOffset = pen.length;
  context.beginPath();
  while (pen.seen < last && stroked < most.stroked) {
    const across = acrossOf(viewport, (points[2 * pen.seen] ?? 0) - drift * pen.seen);
    const down = downOf(viewport, points[2 * pen.seen + 1] ?? 0);
    pen.seen += 1;
    if (pen.seen === 1) {
      pen.across = across;
      pen.down = down;
      continue;
    }
    if (Math.abs(across - pen.across) < nearest && Math.abs(down - pen.down) < nearest) continue;
    const isLost = isFar(viewport, across, down) && isFar(viewport, pen.across, pen.down);
    const piece = isLost ? undefined : clipSegment(viewport, pen.across, pen.down, across, down);
    if (piece === undefined) isOpen = false;
    else {
      if (!isOpen || piece.startsLater) context.moveTo(piece.from[0], piece.from[1]);
      context.lineTo(piece.to[0], piece.to[1]);
      isOpen = !piece.endsEarlier;
      pen.length += Math.hypot(piece.to[0] - piece.from[0], piece.to[1] - piece.from[1]);
      stroked += 1;
    }
    pen.across = across;
    pen.down = down;
  }
  context.stroke();
  return stroked;
}

/** Between two such places a line through the view would say nothing: a lane that diverges would fill it. */
function isFar({ left, right, top, bottom }: Viewport, across: number, down: number): boolean {
  const [width, height] = [far * (right - left), far * (bottom - top)];
  return across < left - width || across > right + width || down < top - height || down > bottom + height;
}

function show(from: CanvasRenderingContext2D, on: CanvasRenderingContext2D): void {
  clear(on);
  on.save();
  on.setTransform(1, 0, 0, 1, 0, 0);
  on.drawImage(from.canvas, 0, 0);
  on.restore();
}

function clear(context: CanvasRenderingContext2D): void {
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.restore();
}
