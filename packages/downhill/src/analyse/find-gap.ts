/** Where two paths part. */
export interface Gap {
  /** From 1. */
  readonly step: number;
  /** From 0. */
  readonly coordinate: number;
  /** θ there on each path. */
  readonly theta: { readonly a: number; readonly b: number };
}

// Two correct orders of operations part by some 1e-16 an operation; differences of averages, as a variance has, lose up
// to eight digits more. The nearest relatives known, ε inside or outside of a root, part by far more on these inputs.
const tolerance = 1e-7;
const rounding = 4 * Number.EPSILON;

/**
 * The first step and coordinate where two paths from one start are further apart than rounding explains.
 * @param start θ of each coordinate
 * @param one θ of each coordinate after each step
 */
export function findGap(
  start: readonly number[],
  one: readonly (readonly number[])[],
  other: readonly (readonly number[])[],
): Gap | undefined {
  for (const [index, row] of one.entries()) {
    for (const [coordinate, a] of row.entries()) {
      const b = other[index]?.[coordinate] ?? Number.NaN;
      const from = start[coordinate] ?? 0;
      if (Object.is(a, b) || a === b) continue;
      const moved = Math.max(Math.abs(a - from), Math.abs(b - from));
      const size = Math.max(Math.abs(a), Math.abs(b), Math.abs(from));
      // Infinite or NaN on one side alone is apart, whatever the size.
      if (Math.abs(a - b) <= tolerance * moved + rounding * size * (index + 1) && moved < Infinity) continue;
      return { step: index + 1, coordinate, theta: { a, b } };
    }
  }
  return undefined;
}
