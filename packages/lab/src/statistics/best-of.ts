/**
 * The best score that k trials give on average, for k from 1 to all of them: the mean over all subsets of k of the trials that
 * were run. What tuning costs a rule shows in how slowly it falls.
 * @param scores lower is better; infinite for a divergence
 */
export function expectedBest(scores: readonly number[]): readonly number[] {
  const sorted = scores.toSorted((a, b) => (a === b ? 0 : a < b ? -1 : 1));
  const count = sorted.length;
  return sorted.map((_, index) => {
    const k = index + 1;
    // The i-th smallest is the best of a subset with probability C(count − 1 − i, k − 1) / C(count, k).
    let probability = k / count;
    let sum = 0;
    for (const [i, score] of sorted.entries()) {
      if (probability > 0) sum += probability * score;
      probability *= (count - i - k) / (count - i - 1);
      if (!(probability > 0)) break;
    }
    return sum;
  });
}
