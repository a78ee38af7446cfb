import { expect, test } from "vitest";
import { readNumber } from "./read-number.ts";

test.each([
  ["0.05", 0.05],
  [" −3e-4 ", -3e-4],
  ["−3e−4", -3e-4],
  ["1/9", 1 / 9],
  ["1,000", 1000],
  ["≈ 2.5", 2.5],
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
