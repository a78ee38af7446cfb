import { log } from "./elementary.ts";

/** A stream of pseudo-random numbers. */
export interface Random {
  /** 32 bits, as a whole number from 0 to 2³² − 1. */
  bits(): number;
  /** Uniform on [0, 1), a multiple of 2⁻⁵³. */
  uniform(): number;
  /** A whole number from 0 to `count` − 1, each as likely; `count` from 1 to 2³². */
  below(count: number): number;
  /** Standard normal. */
  normal(): number;
}

/**
 * Streams of one seed that must not see each other: drawing more numbers in one leaves the other as it is.
 */
const streams = { start: 0, batches: 1, bootstrap: 2, design: 3, noise: 4, data: 5 } as const;

/**
 * The stream of `seed` for one purpose: xoshiro128++ whose state comes from SplitMix64, as its authors advise.
 * @param seed a whole number from 0 to 2³² − 1
 * @throws RangeError for any other seed
 */
export function createRandom(seed: number, purpose: keyof typeof streams): Random {
  requireSeed(seed);
  const next = splitMix64((BigInt(streams[purpose]) << 32n) | BigInt(seed));
  const [low, high] = [next(), next()];
  return xoshiro128(Number(low & mask32), Number(low >> 32n), Number(high & mask32), Number(high >> 32n));
}

/** @throws RangeError where `seed` is not a whole number from 0 to 2³² − 1 */
export function requireSeed(seed: number): void {
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffff_ffff) {
    throw new RangeError(`the seed is ${seed}; a seed is a whole number from 0 to ${0xffff_ffff}`);
  }
}

/** xoshiro128++ 1.0 (Blackman & Vigna 2021, https://prng.di.unimi.it/xoshiro128plusplus.c) from a state not all 0. */
export function xoshiro128(s0: number, s1: number, s2: number, s3: number): Random {
  let [a, b, c, d] = [s0 | 0, s1 | 0, s2 | 0, s3 | 0];
  let spare: number | undefined;

  function bits(): number {
    const result = (rotate((a + d) | 0, 7) + a) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  }

  function uniform(): number {
    return ((bits() >>> 5) * 2 ** 26 + (bits() >>> 6)) / 2 ** 53;
  }

  // Words past the last whole multiple of `count` are drawn again, or the small numbers would be likelier.
  function below(count: number): number {
    const end = 2 ** 32 - (2 ** 32 % count);
    let word = bits();
    while (word >= end) word = bits();
    return word % count;
  }

  // Marsaglia & Bray 1964, the polar method.
  function normal(): number {
    if (spare !== undefined) {
      const value = spare;
      spare = undefined;
      return value;
    }
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const square = x * x + y * y;
      if (square === 0 || square >= 1) continue;
      const scale = Math.sqrt((-2 * log(square)) / square);
      spare = y * scale;
      return x * scale;
    }
  }

  return { bits, uniform, below, normal };
}

/** SplitMix64 (Steele, Lea & Flood 2014; https://prng.di.unimi.it/splitmix64.c): the words after `state`. */
export function splitMix64(state: bigint): () => bigint {
  return () => {
    state = (state + 0x9e3779b97f4a7c15n) & mask64;
    let word = state;
    word = ((word ^ (word >> 30n)) * 0xbf58476d1ce4e5b9n) & mask64;
    word = ((word ^ (word >> 27n)) * 0x94d049bb133111ebn) & mask64;
    return word ^ (word >> 31n);
  };
}

/** Puts `items` in random order, in place: Fisher & Yates. */
export function shuffle(items: Uint32Array, random: Random): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const item = items[i] ?? 0;
    items[i] = items[j] ?? 0;
    items[j] = item;
  }
}

const mask32 = 0xffff_ffffn;
const mask64 = 0xffff_ffff_ffff_ffffn;

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
