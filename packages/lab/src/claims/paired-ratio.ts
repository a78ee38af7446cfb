import { typicalDifference } from "../statistics/signed-rank.ts";

/** A typical ratio with its 95 % interval. */
export interface PairedRatio {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The typical ratio of paired positive numbers, `above` over `below`, by the signed ranks of their logarithms. NaN counts as infinite: a
 * loss that is not a number is as bad as can be. Two that are alike, as two divergences, have the ratio 1.
 */
export function pairedRatio(above: readonly number[], below: readonly number[]): PairedRatio {
  if (above.length !== below.length)
    throw new RangeError(`${above.length} numbers cannot be paired with ${below.length}`);
  const logarithms = above.map((value, i) => {
    const [a, b] = [orInfinite(value), orInfinite(below[i])];
    return a === b ? 0 : Math.log(a / b);
  });
  const { estimate, low, high } = typicalDifference(logarithms);
  return { value: Math.exp(estimate), low: Math.exp(low), high: Math.exp(high) };
}

function orInfinite(value = Number.NaN): number {
  return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
}
