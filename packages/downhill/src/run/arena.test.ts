import { describe, expect, test } from "vitest";
import { createArena, viewsOf } from "./arena.ts";
import { layOut } from "./shapes.ts";

describe.each(["wasm", "plain"] as const)("an arena in %s memory", (backend) => {
  test.each([0, 1, 5, 1023, 1024, 1025, 100_000])(
    "%i elements a slot: no two slots share a byte",
    (count) => {
      const slots = ["θ", "g", "m", "v", "s"];
      const arena = createArena(slots, count, "f64", backend);
      for (const [index, slot] of slots.entries()) arena.whole(slot).fill(index + 1);
      for (const [index, slot] of slots.entries()) {
        expect(new Set(arena.whole(slot))).toEqual(new Set(count === 0 ? [] : [index + 1]));
      }
    },
  );

  test("large slots differ in the last 12 bits of their addresses by at least a cache line", () => {
    const slots = Array.from({ length: 8 }, (_, index) => `s${index}`);
    const { offsets } = createArena(slots, 1 << 20, "f32", backend);
    const ends = [...offsets.values()].map((offset) => offset % 4096).sort((a, b) => a - b);
    for (const [index, end] of ends.entries()) {
      if (index > 0) expect(end - (ends[index - 1] ?? 0)).toBeGreaterThanOrEqual(64);
    }
  });
});

test("views of one slot lie one after the other", () => {
  const { segments, count } = layOut({ w: [2, 3], b: [], c: [0, 4], d: [2] });
  const { w, b, c, d } = viewsOf<"w" | "b" | "c" | "d", "f32">(
    new Float32Array(count).map((_, i) => i),
    segments,
  );
  expect([[...w], [...b], [...c], [...d]]).toEqual([[0, 1, 2, 3, 4, 5], [6], [], [7, 8]]);
});

test("more than a WASM memory holds is refused", () => {
  expect(() => createArena(["θ", "g"], 2 ** 30, "f32", "wasm")).toThrow(
    "need 8.0 GiB; a WASM memory holds at most 4",
  );
});
