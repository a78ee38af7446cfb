import type { Curve, SceneRun } from "@downhill/practice/question/diagnose-question";
import { expect, test } from "vitest";
import { curvesTable, findBreak, panelsOf } from "./curve-panels.ts";

const loss = { label: "loss", isLogarithmic: true };
const norm = { label: "norm", isLogarithmic: false };

function runOf(curves: readonly Curve[]): SceneRun {
  return { x: "step", curves, caption: "Something is seen." };
}

const faulty = runOf([
  { name: "training", axis: loss, x: [1, 2, 3], y: [3, Number.NaN, Number.NaN] },
  { name: "weights", axis: norm, x: [1, 2, 3], y: [1, 2, 3] },
  { name: "held out", axis: loss, x: [2], y: [4] },
]);
const mended = runOf([{ name: "training", axis: loss, x: [1, 3], y: [3, 1] }]);

test("curves of one axis share a panel, and those of the second run look like the first's", () => {
  const panels = panelsOf(faulty, mended, "mended");
  expect(
    panels.map(({ axis, curves }) => [axis.label, curves.map(({ name, place }) => [name, place])]),
  ).toEqual([
    [
      "loss",
      [
        ["training", 0],
        ["held out", 1],
        ["training, mended", 0],
      ],
    ],
    ["norm", [["weights", 0]]],
  ]);
});

test("paths of the second run have a panel of their own", () => {
  const path: SceneRun = { ...runOf([{ name: "A", axis: norm, x: [1, 0], y: [0, 1] }]), isPath: true };
  const labels = panelsOf(path, path, "halved").map(({ axis, curves }) => [axis.label, curves[0]?.name]);
  expect(labels).toEqual([
    ["norm", "A"],
    ["norm, halved", "A"],
  ]);
  expect(curvesTable(path, undefined, "").rows).toEqual([
    [0, 1, 0],
    [1, 0, 1],
  ]);
});

test("a table has every step of every curve, and says where there is no number", () => {
  expect(curvesTable(faulty, mended, "mended")).toEqual({
    caption: "The curves by step",
    columns: ["step", "training", "weights", "held out", "training, mended"],
    rows: [
      [1, 3, 1, undefined, 3],
      [2, "NaN", 2, 4, undefined],
      [3, "NaN", 3, undefined, 1],
    ],
  });
});

test("a curve breaks at its first step without a number", () => {
  const [training, weights] = faulty.curves;
  expect(training && findBreak(training)).toBe(2);
  expect(weights && findBreak(weights)).toBeUndefined();
});

test("steps that were left out are no break, and empty in the table", () => {
  const skipped = { name: "mended", axis: loss, x: [1, 2, 3], y: [3, Number.NaN, 1] };
  expect(findBreak(skipped)).toBeUndefined();
  expect(curvesTable(runOf([skipped]), undefined, "").rows).toEqual([
    [1, 3],
    [2, undefined],
    [3, 1],
  ]);
});
