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
  ["1,2,3", undefined],
  ["x", undefined],
  ["1/0", undefined],
  ["", undefined],
  ["1/2/3", undefined],
  ["NaN", undefined],
])("an answer is read as people write it: %s", (text, value) => {
  expect(readNumber(text)).toBe(value);
});

test.each([
  ["about 3", 3],
  ["10⁻³", 1e-3],
  ["-10^-3", -1e-3],
  ["3 \\times 10^{-4}", 3e-4],
  ["3 x 10^-4", 3e-4],
  ["3×10⁻⁴", 3e-4],
  ["3.16 × 10^-2", 3.16e-2],
  ["3.16×10⁻²", 3.16e-2],
  ["3.16*10**-2", 3.16e-2],
  ["5 %", 0.05],
  ["5 per cent", 0.05],
  ["3,14", 3.14],
  ["0,031", 0.031],
  ["2,000,000", 2e6],
  ["2 000 000", 2e6],
  ["1/√100", 0.1],
  ["1/sqrt(100)", 0.1],
  ["α = 0.1", 0.1],
  ["θ₂ ≈ −0.2", -0.2],
  ["2,000 steps", 2000],
  ["0.5.", 0.5],
  ["2^3^4", undefined],
  ["three", undefined],
  ["3 or 4", undefined],
  ["()", undefined],
])("other people's ways to write a number: %s", (text, value) => {
  const read = readNumber(text);
  if (value === undefined) expect(read).toBeUndefined();
  else expect(read).toBeCloseTo(value, 12);
});

test("a unit behind it is left out", () => {
  expect(readNumber("56 GB", "GB")).toBe(56);
  expect(readNumber("56gb", "GB")).toBe(56);
});
