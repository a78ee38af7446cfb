import { requireSeed } from "@downhill/lab/random";
import { expect, test } from "vitest";
import { mostSeed, readSeed } from "./seed.ts";

test("a stream takes every seed up to the last, and no more", () => {
  requireSeed(mostSeed);
  expect(() => requireSeed(mostSeed + 1)).toThrow(RangeError);
});

test.each([
  ["0", 0],
  [" 4294967295 ", 4294967295],
  ["4294967296", undefined],
  ["-1", undefined],
  ["1e3", undefined],
  ["1.5", undefined],
  ["", undefined],
])("%j is read as %j", (text, seed) => {
  expect(readSeed(text)).toBe(seed);
});
