/**
 * A rate of the half-decade grid: 1, 3, 10, 30, … and 0.3, 0.1, 0.03, … ; place 0 is 1, each place up is half a decade.
 */
export function rateAt(place: number): number {
  const decade = Math.floor(place / 2);
  return Number(`${place === 2 * decade ? 1 : 3}e${decade}`);
}

/** The highest place whose rate is not above `rate`, which is above 0. */
export function placeBelow(rate: number): number {
  const near = Math.round(2 * Math.log10(rate));
  return [near + 1, near, near - 1].find((place) => rateAt(place) <= rate) ?? near - 2;
}

/** A place of the grid with what was scored there; the lower the better, infinite for a divergence. */
export interface ScoredPlace {
  readonly place: number;
  readonly score: number;
}

/** The place with the lowest score; of equal scores the lowest place. */
export function bestPlace(scored: readonly ScoredPlace[]): ScoredPlace {
  const [first, ...rest] = scored.toSorted((a, b) => a.score - b.score || a.place - b.place);
  if (first === undefined || rest.length === 0) throw new Error("a grid needs at least two places");
  return first;
}

/**
 * The place to try next beside a row of neighbouring places, and whether it has to be tried: it has to where the best
 * lies on an end, because the row may have missed the optimum. Otherwise the nearer end is continued.
 */
export function nextPlace(scored: readonly ScoredPlace[]): {
  readonly place: number;
  readonly needed: boolean;
} {
  const places = scored.map(({ place }) => place);
  const [low, high] = [Math.min(...places), Math.max(...places)];
  const { place, score } = bestPlace(scored);
  const downwards = score === Number.POSITIVE_INFINITY || place - low <= high - place;
  return { place: downwards ? low - 1 : high + 1, needed: place === low || place === high };
}
