import { expect, test } from "vitest";
import { createRandom, shuffle, splitMix64, xoshiro128 } from "./random.ts";

test("xoshiro128++ gives the reference implementation's words", () => {
  // The first follows by hand: rotl(1 + 4, 7) + 1. The 102,401st is the value in PHP's own test of the generator,
  // ext/random/tests/02_engine/user_xoshiro128plusplus.phpt, bytes fa 3c 87 2c.
  const random = xoshiro128(1, 2, 3, 4);
  expect(random.bits()).toBe(641);
  for (let i = 1; i < 102_400; i++) random.bits();
  expect(random.bits()).toBe(0x2c873cfa);
});

test("SplitMix64 gives the reference implementation's words", () => {
  // As listed in the tests of the Rust crate rand_xoshiro.
  const next = splitMix64(1477776061723855037n);
  expect([next(), next(), next()]).toEqual([
    1985237415132408290n,
    2979275885539914483n,
    13511426838097143398n,
  ]);
});

test("uniform and normal numbers have their moments", () => {
  const random = createRandom(7, "start");
  const count = 100_000;
  const moments = (draw: () => number): readonly number[] => {
    const sums = [0, 0, 0, 0];
    for (let i = 0; i < count; i++) {
      const x = draw();
      for (let power = 0; power < 4; power++) sums[power] = (sums[power] ?? 0) + x ** (power + 1) / count;
    }
    return sums;
  };
  const close = (found: readonly number[], expected: readonly number[]): void => {
    for (const [i, value] of expected.entries()) expect(Math.abs((found[i] ?? 0) - value)).toBeLessThan(0.06);
  };
  close(moments(random.uniform), [1 / 2, 1 / 3, 1 / 4, 1 / 5]);
  close(moments(random.normal), [0, 1, 0, 3]);
});

test("a shuffle of every size keeps every item, and each place is as likely", () => {
  const random = createRandom(1, "batches");
  const counts = new Float64Array(5);
  for (let round = 0; round < 20_000; round++) {
    const items = Uint32Array.of(0, 1, 2, 3, 4);
    shuffle(items, random);
    expect([...items].sort()).toEqual([0, 1, 2, 3, 4]);
    const place = items.indexOf(0);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count / 20_000 - 0.2)).toBeLessThan(0.015);
});

test("the streams of a seed differ, and a seed that is not a whole number is refused", () => {
  expect(createRandom(3, "start").bits()).not.toBe(createRandom(3, "batches").bits());
  expect(createRandom(3, "start").bits()).toBe(createRandom(3, "start").bits());
  expect(() => createRandom(0.5, "start")).toThrow("the seed is 0.5");
  expect(() => createRandom(-1, "start")).toThrow("the seed is -1");
});
