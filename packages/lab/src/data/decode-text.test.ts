import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";
import { decompress } from "./decompress.ts";

test("UTF-8 is read, without its byte order mark", () => {
  expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0xc3, 0xa9, 0x61), "a.txt")).toBe("éa");
});

test.each([
  ["Latin-1", [0x61, 0x62, 0xe9, 0x63], "a.txt: byte 3, 0x63, is not UTF-8"],
  ["a byte that never occurs", [0x61, 0xff, 0x62], "a.txt: byte 1, 0xff, is not UTF-8"],
  ["an end in the middle", [0x61, 0xe2, 0x82], "a.txt: it ends in the middle of a character, at byte 3"],
])("%s is refused with its offset", (_name, bytes, message) => {
  expect(() => decodeText(Uint8Array.from(bytes), "a.txt")).toThrow(message);
});

test("gzip is decompressed, other bytes are left, and damage names the file", async () => {
  const plain = new TextEncoder().encode("call me Ishmael ".repeat(100));
  const packed = Uint8Array.from(gzipSync(plain));
  expect(await decompress(packed, "a.gz")).toEqual(plain);
  expect(await decompress(plain, "a.txt")).toEqual(plain);
  const broken = "a.gz: its gzip data are damaged or cut off";
  await expect(decompress(packed.slice(0, -9), "a.gz")).rejects.toThrow(broken);
  await expect(decompress(packed.with(20, 0xff), "a.gz")).rejects.toThrow(broken);
});
