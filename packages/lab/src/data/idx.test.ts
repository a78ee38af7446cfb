import { expect, test } from "vitest";
import { parseIdx } from "./idx.ts";

test("reads shape and values", () => {
  const file = Uint8Array.of(0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 10, 11, 12, 13, 14, 255);
  expect(parseIdx(file)).toEqual({ shape: [2, 3], values: Uint8Array.of(10, 11, 12, 13, 14, 255) });
});

test("refuses what is not an IDX file or was cut off", () => {
  expect(() => parseIdx(Uint8Array.of(31, 139, 8, 0))).toThrow("not an IDX file");
  expect(() => parseIdx(Uint8Array.of(0, 0, 13, 1, 0, 0, 0, 0))).toThrow("not an IDX file");
  expect(() => parseIdx(Uint8Array.of(0, 0, 8, 2, 0, 0))).toThrow("cut off after 6 bytes");
  expect(() => parseIdx(Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 2, 7))).toThrow("has 1 values; its header says 2");
});
