import { expect, test } from "vitest";
import { padEnd, padStart, truncate, widthOf, wrap } from "./text.ts";

test("combining marks and colours take no column", () => {
  expect(widthOf("m̂_t")).toBe(3);
  expect(widthOf("\x1b[31mred\x1b[39m")).toBe(3);
  expect(padStart("m̂", 3)).toBe("  m̂");
  expect(padEnd("m̂", 3)).toBe("m̂  ");
});

test("a long text is cut where its columns end", () => {
  expect(truncate("gradientDescent", 8)).toBe("gradien…");
  expect(truncate("m̂omentum", 4)).toBe("m̂om…");
  expect(truncate("adam", 4)).toBe("adam");
});

test("lines break at spaces, long words stand alone", () => {
  expect(wrap("the same start for every rule", 10)).toEqual(["the same", "start for", "every rule"]);
  expect(wrap("see packages/lab/record now", 8)).toEqual(["see", "packages/lab/record", "now"]);
  expect(wrap("", 8)).toEqual([""]);
  expect(wrap("anything at 5 %, or 3 × 4", 13)).toEqual(["anything at", "5 %, or 3 × 4"]);
});
