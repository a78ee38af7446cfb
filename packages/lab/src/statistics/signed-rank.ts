import { midranks } from "./midranks.ts";

/** How surprising paired differences are where neither side is better. */
export interface SignedRank {
  /** Pairs that differ: equal ones say nothing and are left out. */
  readonly pairs: number;
  /** Sum of the ranks of the positive differences. */
  readonly positive: number;
  /** Sum of the ranks of the negative differences. */
  readonly negative: number;
  /** Probability of so large a `positive` or a larger one. */
  readonly pGreater: number;
  /** Probability of so small a `positive` or a smaller one. */
  readonly pLess: number;
  /** Twice the smaller of the two, 1 at the most. */
  readonly pTwoSided: number;
}

/**
 * Wilcoxon's signed-rank test (Wilcoxon 1945) with its exact distribution: every difference is as likely to have either
 * sign. Equal sizes share their mean rank, and the distribution is that of these ranks. An infinite difference has the highest
 * rank, so a run that missed its target need not be dropped.
 * @param differences one for each pair; infinite ones are allowed, NaN is not
 * @throws RangeError for a NaN
 */
export function signedRank(differences: readonly number[]): SignedRank {
  if (differences.some(Number.isNaN)) throw new RangeError("a difference of a signed-rank test is NaN");
  const used = differences.filter((difference) => difference !== 0);
  // Mean ranks are whole or half numbers; twice them are whole.
  const doubled = midranks(used.map(Math.abs)).map((rank) => 2 * rank);
  const positive = doubled.reduce((sum, rank, i) => sum + ((used[i] ?? 0) > 0 ? rank : 0), 0);
  const total = doubled.reduce((sum, rank) => sum + rank, 0);
  const probabilities = distributionOfSums(doubled);
  const pGreater = sumOf(probabilities.subarray(positive));
  const pLess = sumOf(probabilities.subarray(0, positive + 1));
  return {
    pairs: used.length,
    positive: positive / 2,
    negative: (total - positive) / 2,
    pGreater,
    pLess,
    pTwoSided: Math.min(1, 2 * Math.min(pGreater, pLess)),
  };
}

/**
 * The paired difference that is typical and where it may lie: the median of all means of two differences (Hodges & Lehmann
 * 1963) and the interval of the values that the signed-rank test at `level` would not refute. With few pairs the interval
 * has no end.
 * @param level share of such intervals that hold the true value, as 0.95
 */
export function typicalDifference(
  differences: readonly number[],
  level = 0.95,
): { readonly estimate: number; readonly low: number; readonly high: number } {
  const walsh = differences
    .flatMap((a, i) => differences.slice(i).map((b) => meanOf(a, b)))
    .sort((a, b) => a - b);
  const probabilities = distributionOfSums(differences.map((_, i) => i + 1));
  // As many means are cut off at each end as have less than half the rest of the probability below them.
  let [cut, below] = [-1, 0];
  while (cut + 1 < probabilities.length && below + (probabilities[cut + 1] ?? 0) <= (1 - level) / 2)
    below += probabilities[++cut] ?? 0;
  const middle = (walsh.length - 1) / 2;
  return {
    estimate: meanOf(walsh[Math.floor(middle)] ?? Number.NaN, walsh[Math.ceil(middle)] ?? Number.NaN),
    low: cut < 0 ? Number.NEGATIVE_INFINITY : (walsh[cut] ?? Number.NaN),
    high: cut < 0 ? Number.POSITIVE_INFINITY : (walsh[walsh.length - 1 - cut] ?? Number.NaN),
  };
}

function meanOf(a: number, b: number): number {
  // Infinities of both signs leave the middle open.
  return a === b ? a : (a + b) / 2;
}

/** The probability of every sum of a subset of whole numbers, where each is in it with probability 1/2. */
function distributionOfSums(numbers: readonly number[]): Float64Array {
  const probabilities = new Float64Array(1 + numbers.reduce((sum, number) => sum + number, 0));
  probabilities[0] = 1;
  let reached = 0;
  for (const number of numbers) {
    reached += number;
    for (let sum = reached; sum >= 0; sum--)
      probabilities[sum] = ((probabilities[sum] ?? 0) + (probabilities[sum - number] ?? 0)) / 2;
  }
  return probabilities;
}

/** Smallest first, so that none is lost beside a large one. */
function sumOf(probabilities: Float64Array): number {
  return Math.min(
    1,
    probabilities.toSorted().reduce((sum, probability) => sum + probability, 0),
  );
}
