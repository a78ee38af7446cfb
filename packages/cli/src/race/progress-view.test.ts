import { expect, test } from "vitest";
import { plain } from "../terminal/paint.ts";
import { widthOf } from "../terminal/text.ts";
import { createProgressView } from "./progress-view.ts";

const shape = { labels: ["adam", "momentum"], seeds: 2, steps: 100 };
const message = { entrant: 0, seed: 1, loss: 0.5, accuracy: undefined, finished: false, total: 400 };

test("one line an entrant, then all runs together", () => {
  const view = createProgressView(shape, 0);
  view.take({ ...message, step: 20, done: 20 }, 1000);
  view.take({ ...message, step: 50, done: 50 }, 2000);
  // 56 columns: 12 for the name, 7, 8, 10 and 9 for the readings, 10 for the bar.
  expect(view.lines(2000, 56, plain)).toEqual([
    "                        seeds    step      loss  steps/s",
    "● adam      ██▌·······    0/2      50     0.500       30",
    "▲ momentum  ··········    0/2  waiting",
    "",
    "  all runs  █▎········  12 % · 14 s left · 25 steps/s",
  ]);
});

test("a run that ended early diverged; an entrant goes on with its other seeds", () => {
  const view = createProgressView(shape, 0);
  view.take({ ...message, entrant: 1, step: 41, finished: true, done: 100 }, 1000);
  expect(view.lines(2000, 56, plain)[2]).toBe("▲ momentum  █████·····    1/2  diverged at step 41");
  view.take({ ...message, entrant: 1, seed: 2, step: 100, finished: true, accuracy: 0.5, done: 200 }, 2000);
  expect(view.lines(2000, 66, plain)[2]).toBe("▲ momentum  ██████████    2/2     100     0.500    50.0 %");
});

test("readings are left out where the terminal is narrow, the less important first", () => {
  const view = createProgressView(shape, 0);
  view.take({ ...message, step: 20, accuracy: 0.9, done: 20 }, 1000);
  const headings = [70, 60, 50, 40].map((width) => view.lines(2000, width, plain)[0]?.trim().split(/ +/));
  expect(headings).toEqual([
    ["seeds", "step", "loss", "accuracy", "steps/s"],
    ["seeds", "step", "loss", "accuracy"],
    ["seeds", "step", "loss"],
    ["seeds", "step"],
  ]);
  for (const width of [40, 50, 60, 70, 109]) {
    for (const line of view.lines(2000, width, plain).slice(0, 3))
      expect(widthOf(line)).toBeLessThanOrEqual(width);
  }
});

test("the first second tells no rate", () => {
  const view = createProgressView(shape, 0);
  view.take({ ...message, step: 40, done: 40 }, 500);
  expect(view.line(500)).toBe("10 %");
  expect(view.line(2000)).toBe("10 % · 18 s left · 20 steps/s");
  expect(view.share()).toBe("40 of 400 steps");
});
