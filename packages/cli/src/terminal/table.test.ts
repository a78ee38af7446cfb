import { expect, test } from "vitest";
import { plain } from "./paint.ts";
import { renderTable } from "./table.ts";

test("decimal points stand under each other, words at the right", () => {
  const lines = renderTable(
    [
      { heading: ["rule"], align: "left" },
      { heading: ["learning", "rate"], align: "point" },
      { heading: ["steps"], align: "right" },
    ],
    [
      ["adam", "0.001", "1,234"],
      ["m̂", "10", "7"],
      ["rmsprop", "1e-4", "–"],
      ["sgd", "diverged", "–"],
    ],
    plain,
  );
  expect(lines).toEqual([
    "         learning",
    "rule         rate  steps",
    "────────────────────────",
    "adam        0.001  1,234",
    "m̂          10          7",
    "rmsprop     1e-4       –",
    "sgd      diverged      –",
  ]);
});
