/*
 * Engines round exp, log and tanh in ways of their own, and a training run carries the last bit on. These are those of FDLIBM 5.3,
 * written in operations that IEEE 754 rounds the same everywhere, so that a run has the same bits in Node and in every browser.
 *
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Permission to use, copy, modify, and distribute this software is
 * freely granted, provided that this notice is preserved.
 */

/** eˣ, off by less than one unit in the last place. */
export function exp(x: number): number {
  if (!(x <= largestExponent)) return Number.isNaN(x) ? x : Number.POSITIVE_INFINITY;
  if (x < smallestExponent) return 0;
  const size = Math.abs(x);
  if (size < tiny) return 1 + x;
  // x = k ln 2 + r with |r| ≤ ln 2 / 2, and r = high − low.
  let k = 0;
  let high = 0;
  let low = 0;
  let r = x;
  if (size >= halfLn2) {
    if (size < threeHalvesLn2) {
      if (x === 1) return Math.E;
      k = x < 0 ? -1 : 1;
    } else {
      k = Math.trunc(inverseLn2 * x + (x < 0 ? -0.5 : 0.5));
    }
    high = x - k * ln2High;
    low = k * ln2Low;
    r = high - low;
  }
  const t = r * r;
  const c = r - t * (p1 + t * (p2 + t * (p3 + t * (p4 + t * p5))));
  if (k === 0) return 1 - ((r * c) / (c - 2) - r);
  const y = 1 - (low - (r * c) / (2 - c) - high);
  if (k === 1024) return y * 2 * 2 ** 1023;
  return k >= -1021 ? y * powerOfTwo(k) : y * powerOfTwo(k + 1000) * 2 ** -1000;
}

/** The natural logarithm, off by less than one unit in the last place. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  // x = 2ᵏ (1 + f) with √2/2 < 1 + f < √2.
  let k = 0;
  double[0] = x;
  if (x < smallestNormal) {
    k = -54;
    double[0] = x * 2 ** 54;
  }
  let top = words[topWord] as number;
  k += (top >> 20) - 1023;
  top &= 0xfffff;
  const carry = (top + 0x95f64) & 0x100000;
  words[topWord] = top | (carry ^ 0x3ff00000);
  k += carry >> 20;
  const f = (double[0] as number) - 1;
  if ((0xfffff & (2 + top)) < 3) {
    if (f === 0) return k === 0 ? 0 : k * ln2High + k * ln2Low;
    const rest = f * f * (0.5 - third * f);
    return k === 0 ? f - rest : k * ln2High - (rest - k * ln2Low - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const odd = z * (l1 + w * (l3 + w * (l5 + w * l7)));
  const even = w * (l2 + w * (l4 + w * l6));
  const sum = even + odd;
  const isFar = ((top - 0x6147a) | (0x6b851 - top)) > 0;
  if (isFar) {
    const half = 0.5 * f * f;
    if (k === 0) return f - (half - s * (half + sum));
    return k * ln2High - (half - (s * (half + sum) + k * ln2Low) - f);
  }
  if (k === 0) return f - s * (f - sum);
  return k * ln2High - (s * (f - sum) - k * ln2Low - f);
}

/** The hyperbolic tangent, off by less than two units in the last place. */
export function tanh(x: number): number {
  const size = Math.abs(x);
  if (size >= 22) return x < 0 ? -1 : 1;
  if (!(size >= tiny)) return x;
  const t = expm1(size >= 1 ? 2 * size : -2 * size);
  const value = size >= 1 ? 1 - 2 / (t + 2) : -t / (t + 2);
  return x < 0 ? -value : value;
}

/** eˣ − 1 for |x| < 50, as FDLIBM has it. */
function expm1(x: number): number {
  const size = Math.abs(x);
  let k = 0;
  let r = x;
  let correction = 0;
  if (size >= halfLn2) {
    const sign = x < 0 ? -1 : 1;
    k = size < threeHalvesLn2 ? sign : Math.trunc(inverseLn2 * x + 0.5 * sign);
    const high = x - k * ln2High;
    const low = k * ln2Low;
    r = high - low;
    correction = high - r - low;
  }
  const half = 0.5 * r;
  const square = r * half;
  const r1 = 1 + square * (q1 + square * (q2 + square * (q3 + square * (q4 + square * q5))));
  const t = 3 - r1 * half;
  let e = square * ((r1 - t) / (6 - r * t));
  if (k === 0) return r - (r * e - square);
  e = r * (e - correction) - correction - square;
  if (k === -1) return 0.5 * (r - e) - 0.5;
  if (k === 1) return r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e);
  if (k <= -2 || k > 56) return (1 - (e - r)) * powerOfTwo(k) - 1;
  const small = powerOfTwo(-k);
  return (k < 20 ? 1 - small - (e - r) : r - (e + small) + 1) * powerOfTwo(k);
}

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
double[0] = 1;
/** Where the word with sign and exponent lies on this machine. */
const topWord = words[1] === 0x3ff00000 ? 1 : 0;

const exponentBias = 1022;
const powersOfTwo = Float64Array.from({ length: 2046 }, (_, i) => 2 ** (i - exponentBias));

/** 2ᵏ for k from −1022 to 1023. */
function powerOfTwo(k: number): number {
  return powersOfTwo[k + exponentBias] as number;
}

/** FDLIBM compares the upper half of a number's bits; this is the least number with such a half. */
function leastWith(upperHalf: number): number {
  words[topWord] = upperHalf;
  words[1 - topWord] = 0;
  return double[0] as number;
}

const tiny = 2 ** -28;
const smallestNormal = 2 ** -1022;
const halfLn2 = leastWith(0x3fd62e43);
const threeHalvesLn2 = leastWith(0x3ff0a2b2);
const largestExponent = 709.782712893384;
const smallestExponent = -745.1332191019411;
const inverseLn2 = Math.LOG2E;
const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;
const third = 0.3333333333333333;
const p1 = 0.16666666666666602;
const p2 = -0.0027777777777015593;
const p3 = 0.00006613756321437934;
const p4 = -0.0000016533902205465252;
const p5 = 4.1381367970572385e-8;
const l1 = 0.6666666666666735;
const l2 = 0.3999999999940942;
const l3 = 0.2857142874366239;
const l4 = 0.22222198432149784;
const l5 = 0.1818357216161805;
const l6 = 0.15313837699209373;
const l7 = 0.14798198605116586;
const q1 = -0.03333333333333313;
const q2 = 0.0015873015872548146;
const q3 = -0.0000793650757867488;
const q4 = 0.000004008217827329362;
const q5 = -2.0109921818362437e-7;
