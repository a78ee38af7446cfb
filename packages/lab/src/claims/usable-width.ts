/**
 * How many decades of learning rates are nearly as good as the best one: the length, on the axis of log₁₀ of the rate, of the stretch around
 * the best rate where the score stays within `margin` of it. Between two rates the score is taken as a straight line; the stretch ends
 * with the rates that were tried.
 * @param rates ascending
 * @param scores higher is better, one for each rate; −∞ for a divergence
 * @throws RangeError where the best rate lies on an end: beyond it may be a better one
 */
export function usableWidth(rates: readonly number[], scores: readonly number[], margin: number): number {
  const best = scores.reduce((most, score, i) => (score > (scores[most] ?? Number.NaN) ? i : most), 0);
  if (best === 0 || best === rates.length - 1)
    throw new RangeError(`the best rate, ${rates[best]}, lies on an end of those that were tried`);
  const least = (scores[best] ?? Number.NaN) - margin;
  const reach = (direction: 1 | -1): number => {
    let place = best;
    while (place + direction in rates && (scores[place + direction] ?? Number.NaN) >= least)
      place += direction;
    const [inside = Number.NaN, outside] = [scores[place], scores[place + direction]];
    const here = Math.log10(rates[place] ?? Number.NaN);
    if (outside === undefined) return here;
    const next = Math.log10(rates[place + direction] ?? Number.NaN);
    return here + ((inside - least) / (inside - outside)) * (next - here);
  };
  return reach(1) - reach(-1);
}
