import { follow, type Rule } from "downhill";

/**
 * The quadratic that all stages share: ½ (x² + κ y²). Along x its curvature is 1, along y it is κ. An elementwise rule goes down
 * each axis on its own.
 */
export const start = { x: 1, y: 0.5 } as const;

/** The states and θ of one axis, before the first step and after each. */
export type AxisPath = readonly Readonly<Record<string, number>>[];

/** Follows a rule along both axes. @param condition κ, at least 1 */
export function descend(
  rule: Rule,
  condition: number,
  steps: number,
): { readonly x: AxisPath; readonly y: AxisPath } {
  const along = (curvature: number, theta: number): AxisPath =>
    follow(rule, { theta, slope: (at) => curvature * at, steps });
  return { x: along(1, start.x), y: along(condition, start.y) };
}

/** θ of each point of a path. */
export function positionsOf(path: AxisPath): readonly number[] {
  return path.map(({ θ = Number.NaN }) => θ);
}

const [smallest, largest] = [1e-200, 1e200];

/**
 * The factor per step by which a run along one axis shrinks or grows in its last two thirds, from the highest points of the second
 * and the last third; 0 where it arrived at the minimum exactly.
 */
export function measureDecay(positions: readonly number[]): number {
  const sizes = positions.map(Math.abs);
  const flown = sizes.findIndex((size) => !(size < largest));
  const finite = flown < 0 ? sizes : sizes.slice(0, flown);
  // A swing may pass 0 exactly; it has arrived only where nothing follows.
  const kept = finite.slice(0, finite.findLastIndex((size) => size >= smallest) + 1);
  if (kept.length < 6) return flown < 0 ? 0 : Number.POSITIVE_INFINITY;
  const third = Math.floor(kept.length / 3);
  const [one, two] = [highest(kept, third, 2 * third), highest(kept, 2 * third, kept.length)];
  return (two.size / one.size) ** (1 / (two.at - one.at));
}

/** A factor without what rounding leaves of an exact 0. */
export function settle(factor: number): number {
  return factor < 1e-12 ? 0 : factor;
}

function highest(
  sizes: readonly number[],
  from: number,
  to: number,
): { readonly at: number; readonly size: number } {
  let [at, size] = [from, sizes[from] ?? 0];
  for (let index = from; index < to; index++) {
    const here = sizes[index] ?? 0;
    if (here > size) [at, size] = [index, here];
  }
  return { at, size };
}

/** The first step from which no coordinate is further than `share` of its start from the minimum; undefined where there is none. */
export function stepsWithin(share: number, x: readonly number[], y: readonly number[]): number | undefined {
  const isFar = (index: number): boolean =>
    !(
      Math.abs(x[index] ?? Number.NaN) <= share * start.x &&
      Math.abs(y[index] ?? Number.NaN) <= share * start.y
    );
  let last = -1;
  for (let index = 0; index < x.length; index++) if (isFar(index)) last = index;
  return last + 1 < x.length ? last + 1 : undefined;
}

/** ½ (x² + κ y²). */
export function valueAt(condition: number, x: number, y: number): number {
  return 0.5 * (x * x + condition * y * y);
}
