import { expect, test } from "vitest";
import { createPathLayer, type DrawnPath, mostStrokedInFrame } from "./path-layer.ts";
import { fitViewport } from "./viewport.ts";

const viewport = fitViewport({ view: { x: [-10, 10], y: [-5, 5] } }, 800, 450);

/** A canvas that counts the lines put on it. */
function countingContext() {
  const counts = { lines: 0, copies: 0, clears: 0 };
  const context = {
    canvas: { width: 800, height: 450 },
    lineTo: () => {
      counts.lines += 1;
    },
    drawImage: () => {
      counts.copies += 1;
    },
    clearRect: () => {
      counts.clears += 1;
    },
  };
  const nothing = () => undefined;
  const whole = new Proxy(context, {
    get: (target, name) => (name in target ? target[name as keyof typeof target] : nothing),
    set: () => true,
  });
  return { context: whole as unknown as CanvasRenderingContext2D, counts };
}

/** Jumps between the corners of a square about the middle, so that every step is a line. */
function jumping(id: string, steps: number, trace = 1): DrawnPath {
  const points = new Float64Array(2 * (steps + 1));
  for (let i = 0; i <= steps; i++) {
    points[2 * i] = i % 2 === 0 ? -3 : 3;
    points[2 * i + 1] = i % 4 < 2 ? -2 : 2;
  }
  return { id, trace, points, drift: 0, colour: id, dash: [] };
}

test("eight lanes of ten thousand steps are never more lines in a frame than a frame has time for", () => {
  const visible = countingContext();
  const layer = createPathLayer(visible.context, countingContext().context, viewport);
  const paths = Array.from({ length: 8 }, (_, i) => jumping(`lane${i}`, 10_000));
  let frames = 0;
  let total = 0;
  for (;;) {
    const { stroked, isDone } = layer.draw(paths, 10_000);
    expect(stroked).toBeLessThanOrEqual(mostStrokedInFrame);
    frames += 1;
    total += stroked;
    if (isDone) break;
  }
  expect(total).toBe(80_000);
  expect(frames).toBe(Math.ceil(80_000 / mostStrokedInFrame));
  expect(visible.counts.copies).toBe(1);
});

test("a step on adds one line for each lane, and a step back draws anew", () => {
  const visible = countingContext();
  const layer = createPathLayer(visible.context, countingContext().context, viewport);
  const paths = [jumping("a", 500), jumping("b", 500)];
  layer.draw(paths, 100);
  for (let step = 101; step < 200; step++) expect(layer.draw(paths, step).stroked).toBe(2);
  expect(visible.counts.lines).toBe(2 * 99);
  expect(layer.draw(paths, 199).stroked).toBe(0);
  expect(layer.draw(paths, 150).stroked).toBe(2 * 150);
});

test("points on one pixel are no lines, nor are places far outside", () => {
  const layer = createPathLayer(countingContext().context, countingContext().context, viewport);
  const still = new Float64Array(2 * 1001).fill(1e-3);
  expect(layer.draw([{ ...jumping("a", 1), points: still }], 1000)).toEqual({ stroked: 0, isDone: true });
  const away = Float64Array.from({ length: 2 * 101 }, (_, i) => (i % 2 === 0 ? 0 : (-1.5) ** ((i - 1) / 2)));
  const { stroked } = layer.draw([{ ...jumping("b", 1, 2), points: away }], 100);
  // The view is 5 up and down and a height more is near: 1.5⁶ is the first beyond.
  expect(stroked).toBeLessThanOrEqual(8);
  expect(stroked).toBeGreaterThan(4);
});

test("a lane that begins anew is drawn anew, the others with it", () => {
  const layer = createPathLayer(countingContext().context, countingContext().context, viewport);
  expect(layer.draw([jumping("a", 50), jumping("b", 50)], 50).stroked).toBe(100);
  expect(layer.draw([jumping("a", 50), jumping("b", 50, 2)], 50).stroked).toBe(100);
});
