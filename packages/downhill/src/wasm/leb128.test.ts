import { expect, test } from "vitest";
import { counted, signed, unsigned } from "./leb128.ts";

// DWARF 4, section 7.6, figures 22 and 23.
test.each([
  [2, [2]],
  [127, [127]],
  [128, [0x80, 1]],
  [129, [0x81, 1]],
  [130, [0x82, 1]],
  [12857, [0xb9, 0x64]],
  [2 ** 32 - 1, [0xff, 0xff, 0xff, 0xff, 0x0f]],
])("unsigned %i", (value, bytes) => {
  expect(unsigned(value)).toEqual(bytes);
});

test.each([
  [2, [2]],
  [-2, [0x7e]],
  [127, [0xff, 0]],
  [-127, [0x81, 0x7f]],
  [128, [0x80, 1]],
  [-128, [0x80, 0x7f]],
  [129, [0x81, 1]],
  [-129, [0xff, 0x7e]],
  [-(2 ** 31), [0x80, 0x80, 0x80, 0x80, 0x78]],
])("signed %i", (value, bytes) => {
  expect(signed(value)).toEqual(bytes);
});

test("counted puts the length in front", () => {
  expect(counted([7, 8, 9])).toEqual([3, 7, 8, 9]);
});
