import { signedRank } from "./signed-rank.ts";

/**
 * The probability of seeing paired differences so near 0 if they were as large as `margin` in one direction or the other: two
 * one-sided signed-rank tests (after Schuirmann 1987), the worse of them. Small means equivalent within the margin; large
 * means that it was not shown, not that they differ.
 * @param margin the largest difference that does not matter, above 0
 * @throws RangeError for a margin that is not above 0
 */
export function equivalence(differences: readonly number[], margin: number): number {
  if (!(margin > 0))
    throw new RangeError(`the margin of an equivalence test is ${margin}; it has to be above 0`);
  const above = signedRank(differences.map((difference) => difference + margin)).pGreater;
  const below = signedRank(differences.map((difference) => difference - margin)).pLess;
  return Math.max(above, below);
}
