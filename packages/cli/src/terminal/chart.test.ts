import { describe, expect, test } from "vitest";
import { linearScale, logScale } from "./axis.ts";
import { renderChart } from "./chart.ts";
import { plain } from "./paint.ts";
import { widthOf } from "./text.ts";

const frame = { xTitle: "step", yTitle: "loss", target: undefined, width: 30, height: 4 };

test("a straight line from corner to corner", () => {
  const series = [{ label: "line", values: [0, 30], diverged: false }];
  // Ten characters by five are 20 dots by 20: one dot up for each dot to the right.
  const lines = renderChart(
    { ...frame, series, scale: linearScale(0, 30), last: 1, width: 21, height: 5 },
    plain,
  );
  expect(lines).toEqual([
    "   loss",
    "30 ┤        ⡠⠊ ● line",
    "20 ┤      ⡠⠊",
    "   │    ⡠⠊",
    "10 ┤  ⡠●",
    " 0 ┤⡠⠊",
    "   └┬────────┬",
    "    0        1 step",
  ]);
});

test("the title of the x axis fits beside labels that are shorter than it", () => {
  const series = [{ label: "A", values: [0, 30], diverged: false }];
  const lines = renderChart({ ...frame, series, scale: linearScale(0, 30), last: 1, width: 40 }, plain);
  expect(Math.max(...lines.map(widthOf))).toBe(40);
});

test("the target is a quiet line with its value on the axis, behind the lines", () => {
  const series = [{ label: "a", values: [1, 1], diverged: false }];
  const spec = { ...frame, series, scale: logScale(0.1, 1), last: 1, width: 18, height: 3, target: 0.3 };
  expect(renderChart(spec, plain)).toEqual([
    "    loss",
    "  1 ┤⠉⠉⠉●⠉⠉⠉⠉⠉⠉ ● a",
    "0.3 ┤┈┈┈┈┈┈┈┈┈┈",
    "0.1 ┤",
    "    └┬────────┬",
    "     0        1 step",
  ]);
});

test("marks are quiet lines down with a letter on the axis, and ticks stand where they are told", () => {
  const series = [{ label: "a", values: [1, 1], diverged: false }];
  const spec = { ...frame, series, scale: logScale(0.1, 1), last: 1, width: 18, height: 3 };
  const xTicks = [
    { x: 0, label: "1e-3" },
    { x: 1, label: "1" },
  ];
  expect(renderChart({ ...spec, xTicks, marks: [{ x: 4 / 9, label: "V" }] }, plain)).toEqual([
    "    loss",
    "  1 ┤⠉⠉⠉●⠉⠉⠉⠉⠉⠉ ● a",
    "    │    ┊",
    "0.1 ┤    ┊",
    "    └┬───V────┬",
    "     1e-3     1 step",
  ]);
});

describe("series are told apart without colour", () => {
  const series = [
    { label: "first", values: [1, 1, 1, 1, 1], diverged: false },
    { label: "second", values: [0.1, 0.1, 0.1, 0.1, 0.1], diverged: false },
  ];
  const spec = { ...frame, series, scale: logScale(0.1, 1), last: 4, width: 60 };

  test("each line carries its marker and ends at its label", () => {
    const [, top, , , bottom] = renderChart(spec, plain);
    expect(top).toMatch(/^ {2}1 ┤⠉+●⠉+●⠉+.* ● first$/);
    expect(bottom).toMatch(/^0\.1 ┤⣀+▲⣀+▲⣀+.* ▲ second$/);
  });

  test("labels of lines that end together stand one under the other", () => {
    const together = series.map((one) => ({ ...one, values: [1, 0.1] }));
    const lines = renderChart({ ...spec, series: together, last: 1 }, plain);
    expect(lines.filter((line) => /[●▲] (first|second)$/.test(line))).toHaveLength(2);
  });

  test("a run that diverged ends in a cross", () => {
    const [one, two] = series;
    const cut = [
      { ...one, label: "first", values: [1, 1, 1], diverged: true },
      { ...two, label: "second", values: [0.1], diverged: true },
    ];
    const text = renderChart({ ...spec, series: cut }, plain).join("\n");
    expect(text.match(/×/g)).toHaveLength(2);
  });
});

test("no line is wider than asked, whatever the labels", () => {
  const series = Array.from({ length: 9 }, (_, i) => ({
    label: `a rule with a very long name ${i}`,
    values: [1, 2, 3].map((value) => value * 10 ** -i),
    diverged: false,
  }));
  for (const width of [60, 80, 110]) {
    const lines = renderChart(
      { ...frame, series, scale: logScale(1e-9, 3), last: 2, width, height: 12 },
      plain,
    );
    for (const line of lines) expect(Array.from(line).length).toBeLessThanOrEqual(width);
  }
});

test("values outside the scale leave the drawing without a trace of them", () => {
  const series = [{ label: "up", values: [1, 1e300, 1, 0], diverged: false }];
  const lines = renderChart({ ...frame, series, scale: logScale(0.1, 10), last: 3, width: 40 }, plain);
  expect(lines).toHaveLength(7);
});
