import type { Curve } from "@downhill/practice/question/diagnose-question";
import { expect, test } from "vitest";
import { plain } from "../terminal/paint.ts";
import { widthOf } from "../terminal/text.ts";
import { sceneCharts } from "./scene-charts.ts";

const steps = Array.from({ length: 50 }, (_, index) => index + 1);

function curve(name: string, label: string, value: (x: number) => number, x = steps): Curve {
  return { name, axis: { label, isLogarithmic: false }, x, y: x.map(value) };
}

test("curves with one axis share a chart, the caption stands below, all within the width", () => {
  const curves = [
    curve("loss A", "loss", (x) => 1 / x),
    curve("norm", "gradient norm", (x) => x),
    curve("loss B", "loss", () => 0.5),
  ];
  const lines = sceneCharts({ x: "step", curves, caption: "It falls." }, 80, plain);
  expect(lines.filter((line) => /^ *(loss|gradient norm)$/.test(line)).map((line) => line.trim())).toEqual([
    "loss",
    "gradient norm",
  ]);
  expect(lines.at(-1)).toBe("It falls.");
  for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(80);
});

test("a straight line is drawn straight, however far apart its points are", () => {
  const [few, many] = [[1, 50], steps].map((x) =>
    sceneCharts({ x: "step", curves: [curve("a", "y", (value) => 3 * value, x)], caption: "" }, 80, plain),
  );
  expect(few).toEqual(many);
});

test("where a run diverged its line ends with a cross, before the right edge", () => {
  const curves = [
    curve("whole", "loss", () => 1),
    curve("diverged", "loss", (x) => (x < 25 ? x : Number.NaN)),
  ];
  const lines = sceneCharts({ x: "step", curves, caption: "" }, 80, plain);
  const at = lines.find((line) => line.includes("×"))?.indexOf("×") ?? 0;
  expect(at).toBeGreaterThan(25);
  expect(at).toBeLessThan(45);
});

test("over steps that were left out there is no line, and no cross", () => {
  const level = (isLeftOut: (x: number) => boolean) =>
    sceneCharts(
      { x: "step", curves: [curve("a", "y", (x) => (isLeftOut(x) ? Number.NaN : x % 2))], caption: "" },
      80,
      plain,
    );
  const [whole, gapped] = [level(() => false), level((x) => x >= 20 && x < 30)];
  const columns = (lines: readonly string[]) =>
    new Set(
      lines.flatMap((line) => [...line].flatMap((sign, at) => (/[\u2801-\u28ff●]/u.test(sign) ? [at] : []))),
    );
  const left = [...columns(whole)].filter((at) => !columns(gapped).has(at)).sort((a, b) => a - b);
  expect(left.length).toBeGreaterThan(8);
  // One gap, with the line on both sides.
  expect((left.at(-1) ?? 0) - (left[0] ?? 0)).toBe(left.length - 1);
  expect(Math.min(...columns(gapped))).toBeLessThan(left[0] ?? 0);
  expect(Math.max(...columns(gapped))).toBeGreaterThan(left.at(-1) ?? 0);
  expect(gapped.join("\n")).not.toContain("×");
});

test("a path that goes to and fro is drawn as one, with its name below", () => {
  const turns = steps.map((step) => step / 5);
  const spiral: Curve = {
    name: "spiral",
    axis: { label: "θ2", isLogarithmic: false },
    x: turns.map((turn) => turn * Math.cos(turn)),
    y: turns.map((turn) => turn * Math.sin(turn)),
  };
  const lines = sceneCharts({ x: "θ1", curves: [spiral], caption: "It turns." }, 80, plain);
  expect(lines).toContain("● spiral");
  expect(lines.some((line) => line.endsWith("θ1"))).toBe(true);
  // Left and right of the middle, above and below it.
  const drawn = lines.slice(1, 15).map((line) => line.slice(6));
  expect(drawn[0]?.trim()).not.toBe("");
  expect(drawn.at(-1)?.trim()).not.toBe("");
  for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(80);
});
