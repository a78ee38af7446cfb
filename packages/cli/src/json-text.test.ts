import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonText, shortestFloat32, specialNumbers } from "./json-text.ts";

test("numbers that JSON lacks become strings, which read back", () => {
  const values = [1.5, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  expect(jsonText({ values })).toBe('{"values":[1.5,"NaN","Infinity","-Infinity"]}\n');
  for (const [text, value] of Object.entries(specialNumbers)) expect(Number(text)).toBe(value);
});

test("float32 values in the digits that a person would write", () => {
  expect(shortestFloat32(Math.fround(0.1))).toBe(0.1);
  expect(shortestFloat32(Math.fround(-2.5))).toBe(-2.5);
  expect(shortestFloat32(16777216)).toBe(16777216);
  expect(shortestFloat32(Math.fround(1 / 3))).toBe(0.33333334);
  expect(shortestFloat32(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
});

test("every float32 reads back to itself", () => {
  fc.assert(
    fc.property(fc.float({ noNaN: true }), (value) => Object.is(Math.fround(shortestFloat32(value)), value)),
    { seed: 3, numRuns: 2000 },
  );
});
