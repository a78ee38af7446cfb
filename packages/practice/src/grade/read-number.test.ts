import { expect, test } from "vitest";
import { countDigits, readNumber } from "./read-number.ts";

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

test.each([
  ["1 - 0.9^3", 0.271],
  ["(1-0.9)/sqrt(1-0.999)", Math.sqrt(10)],
  ["2*(1+0.9)/4", 0.95],
  ["1 + 0.9 + 0.81", 2.71],
  ["exp(-2)", 0.1353352832366127],
  ["e^-2", 0.1353352832366127],
  ["ln(2)", Math.LN2],
  ["2^(1/2)", Math.SQRT2],
  ["2√10", 2 * Math.sqrt(10)],
  ["$\\frac{1}{3}$", 1 / 3],
  ["\\sqrt{10}", Math.sqrt(10)],
  ["\\approx 3.16", 3.16],
  ["½", 0.5],
  ["- 0.5", -0.5],
  ["1_000", 1000],
  ["1'000", 1000],
  ["1,234.5", 1234.5],
  ["0.333…", 0.333],
  ["1/3 ≈ 0.333", 1 / 3],
  ["1/(1-0.9) = 10", 10],
  ["1/(1−β) = 10", 10],
  ["0.05 (5%)", 0.05],
  ["20 pct", 0.2],
  ["The answer is 0.05", 0.05],
  ["answer: 0.05", 0.05],
  ["x1 = 0.05", 0.05],
  ["β2 = 0.05", 0.05],
  ["lr < 0.05", 0.05],
  ["0.05 lr", 0.05],
  ["3.16 learning rates", 3.16],
  ["3.2x", 3.2],
  ["×3.2", 3.2],
  ["4.72 million", 4.72e6],
  ["12k", 12_000],
])("arithmetic, LaTeX and words around a number are read: %s", (text, value) => {
  expect(readNumber(text)).toBeCloseTo(value, 12);
});

test.each([
  "2^3 = 9",
  "0x10",
  "1.2.3",
  "1.000.000",
  "2(3)",
  "1:1000",
  "1.5 to 2",
  "0.5 ± 0.1",
  "sqrt()",
  "(1",
  "1)",
  "--5",
  "∞",
])("what is no number, or two, is none: %s", (text) => {
  expect(readNumber(text)).toBeUndefined();
});

test("digits are counted as they were given", () => {
  expect(["0.0045", "4.50", "≈ 2,400", "1.2e-3", "100", "1/9", "2 * 3"].map(countDigits)).toEqual([
    2,
    3,
    2,
    2,
    1,
    undefined,
    undefined,
  ]);
});
