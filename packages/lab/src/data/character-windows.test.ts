import { expect, test } from "vitest";
import { countWindows, gatherWindows, tileWindows } from "./character-windows.ts";

const text = Uint8Array.of(10, 11, 12, 13, 14, 15, 16);

test("a window's targets are its characters one place on, up to the last character", () => {
  expect(countWindows(text, 3)).toBe(4);
  const [inputs, targets] = [new Uint8Array(6), new Uint8Array(6)];
  gatherWindows(text, [3, 0], 3, inputs, targets);
  expect([...inputs]).toEqual([13, 14, 15, 10, 11, 12]);
  expect([...targets]).toEqual([14, 15, 16, 11, 12, 13]);
});

test("tiles predict every character but the first once", () => {
  expect([...tileWindows(text, 3)]).toEqual([0, 3]);
  expect([...tileWindows(text, 2)]).toEqual([0, 2, 4]);
  expect([...tileWindows(text.subarray(0, 6), 3)]).toEqual([0]);
  expect(countWindows(text, 7)).toBe(0);
});
