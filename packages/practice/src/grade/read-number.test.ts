import { expect, test } from "vitest";
import { readNumber } from "./read-number.ts";

test.each([
  ["0.05", 0.05],
  [" −3e-4 ", -3e-4],
  ["−3e−4", -3e-4],
  ["1/9", 1 / 9],
  ["1,000", 1000],
  ["≈ 2.5", 2.5],
  [".05", 0.05],
  ["3×10⁻⁴", 3e-4],
  ["3 x 10^-4", 3e-4],
  ["3 \\times 10^{-4}", 3e-4],
  ["-10^-3", -1e-3],
  ["10⁻³", 1e-3],
  ["0,05", 0.05],
  ["0,050", 0.05],
  ["3,16", 3.16],
  ["12 500", 12_500],
  ["5 %", 0.05],
  ["5%", 0.05],
  ["3.16α", 3.16],
  ["3.16 * alpha", 3.16],
  ["691 steps", 691],
  ["θ = −0.1", -0.1],
  ["56 GB.", 56],
  ["1,2,3", undefined],
  ["x", undefined],
  ["1/0", undefined],
  ["", undefined],
  ["1/2/3", undefined],
  ["about 3", undefined],
  ["NaN", undefined],
])("an answer is read as people write it: %s", (text, value) => {
  expect(readNumber(text)).toBe(value);
});

test("a unit behind it is left out", () => {
  expect(readNumber("56 GB", "GB")).toBe(56);
  expect(readNumber("56gb", "GB")).toBe(56);
});
