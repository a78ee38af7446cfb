import { expect, test } from "vitest";
import { parseIdx } from "./idx.ts";

test.each([
  ["unsigned bytes", 0x08, [10, 255], Uint8Array.of(10, 255)],
  ["signed bytes", 0x09, [10, 255], Int8Array.of(10, -1)],
  ["16 bits", 0x0b, [0x01, 0x02, 0xff, 0xfe], Int16Array.of(258, -2)],
  ["32 bits", 0x0c, [0, 0, 1, 0, 255, 255, 255, 255], Int32Array.of(256, -1)],
  // IEEE 754: 1 is 0x3f800000 and 0x3ff0000000000000, −2 is 0xc0000000 and 0xc000000000000000.
  ["floats", 0x0d, [0x3f, 0x80, 0, 0, 0xc0, 0, 0, 0], Float32Array.of(1, -2)],
  ["doubles", 0x0e, [0x3f, 0xf0, ...zeros(6), 0xc0, ...zeros(7)], Float64Array.of(1, -2)],
])("reads shape and values of %s", (_name, type, data, values) => {
  const file = Uint8Array.from([0, 0, type, 2, 0, 0, 0, 1, 0, 0, 0, 2, ...data]);
  expect(parseIdx(file, "a.idx")).toEqual({ shape: [1, 2], values });
});

test.each([
  [[31, 139, 8, 0], "a.idx: not an IDX file"],
  [
    [0, 0, 10, 1, 0, 0, 0, 0],
    "a.idx: byte 2, the type of an IDX file, is 0x0a; it has to be one of 0x08, 0x09",
  ],
  [[0, 0, 8, 2, 0, 0], "a.idx: the IDX header of 2 dimensions takes 12 bytes; the file ends after 6"],
  [[0, 0, 8, 1, 0, 0, 0, 2, 7], "a.idx: after byte 8 there are 1 bytes; its header says 2 of 1 byte"],
  [
    [0, 0, 13, 2, 255, 255, 255, 255, 255, 255, 255, 255, 7],
    "there are 1 bytes; its header says 4294967295 × 4294967295",
  ],
])("refuses what is not an IDX file or was cut off: %j", (bytes, message) => {
  expect(() => parseIdx(Uint8Array.from(bytes), "a.idx")).toThrow(message);
});

function zeros(count: number): readonly number[] {
  return new Array<number>(count).fill(0);
}
