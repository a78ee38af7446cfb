/**
 * What every operator means, once. The interpreter calls these functions; every emitter is held to them.
 *
 * Comparisons give 1 or 0. `min`, `max` and `sign` are JavaScript's: NaN wins, `sign(-0)` is `-0`, `-0 < 0` in
 * `min` and `max`.
 */
export const meaning = {
  add: (a: number, b: number) => a + b,
  sub: (a: number, b: number) => a - b,
  mul: (a: number, b: number) => a * b,
  div: (a: number, b: number) => a / b,
  mod: (a: number, b: number) => a % b,
  neg: (a: number) => -a,
  pow: power,
  sqrt: (a: number) => Math.sqrt(a),
  cbrt: (a: number) => Math.cbrt(a),
  exp: (a: number) => Math.exp(a),
  log: (a: number) => Math.log(a),
  tanh: (a: number) => Math.tanh(a),
  sigmoid: (a: number) => 1 / (1 + Math.exp(-a)),
  atan2: (a: number, b: number) => Math.atan2(a, b),
  sign: (a: number) => Math.sign(a),
  abs: (a: number) => Math.abs(a),
  min: (a: number, b: number) => Math.min(a, b),
  max: (a: number, b: number) => Math.max(a, b),
  clip: (a: number, low: number, high: number) => Math.min(Math.max(a, low), high),
  where: (condition: number, a: number, b: number) => (condition !== 0 ? a : b),
  lt: (a: number, b: number) => (a < b ? 1 : 0),
  le: (a: number, b: number) => (a <= b ? 1 : 0),
  gt: (a: number, b: number) => (a > b ? 1 : 0),
  ge: (a: number, b: number) => (a >= b ? 1 : 0),
  eq: (a: number, b: number) => (a === b ? 1 : 0),
  ne: (a: number, b: number) => (a !== b ? 1 : 0),
} as const;

export type Op = keyof typeof meaning;

/** The number of operands that `op` takes. */
export function arity(op: Op): number {
  return meaning[op].length;
}

/** Applies `op` to its operands; missing operands would be a bug of the caller. */
export function apply(op: Op, args: readonly number[]): number {
  return (meaning[op] as (...args: readonly number[]) => number)(...args);
}

// Squares and cubes are products by definition: a product is rounded once per factor on every target,
// while Math.pow may differ from it in the last bit. The powers pass relies on this.
function power(base: number, exponent: number): number {
  if (exponent === 2) return base * base;
  if (exponent === 3) return base * base * base;
  return base ** exponent;
}
