import { expect, test } from "vitest";
import { bigramEntropy, numberCharacters } from "./character-text.ts";
import { loadMobyDick } from "./moby-dick.ts";
import { readDataFile } from "./read-data-file.node.ts";

test("Moby-Dick is whole, and its commonest word is the one of every English text", async () => {
  const text = await loadMobyDick(readDataFile);
  expect(text.startsWith("CHAPTER 1. Loomings.\nCall me Ishmael. Some years ago--never mind how long")).toBe(
    true,
  );
  expect(text.match(/^CHAPTER \d+\./gm)).toHaveLength(135);
  const words = text.toLowerCase().match(/[a-z']+/g) ?? [];
  // About 210,000 words, as library catalogues say.
  expect(words.length).toBeGreaterThan(205_000);
  expect(words.length).toBeLessThan(220_000);
  const counts = Map.groupBy(words, (word) => word);
  const [[commonest] = []] = [...counts].sort(([, a], [, b]) => b.length - a.length);
  expect(commonest).toBe("the");
});

test("characters are numbered by frequency, rare ones left out, the end held out", () => {
  const { alphabet, training, heldOut } = numberCharacters("aabab?aab", 0.25, 2);
  expect(alphabet).toEqual(["a", "b"]);
  expect([...training, ...heldOut]).toEqual([0, 0, 1, 0, 1, 0, 0, 1]);
  expect(heldOut).toHaveLength(2);
  expect(() => numberCharacters("aaaa", 0.1, 1)).toThrow("has 1 characters");
});

test("a text that its last character determines has no entropy left, and a fair coin has ln 2", () => {
  expect(bigramEntropy(Uint8Array.of(0, 1, 0, 1, 0, 1), 2)).toBe(0);
  expect(bigramEntropy(Uint8Array.of(0, 0, 1, 1, 0), 2)).toBeCloseTo(Math.log(2), 12);
});
