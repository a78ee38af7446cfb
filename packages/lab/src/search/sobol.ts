import { createRandom } from "../random.ts";

/** For each dimension after the first: the primitive polynomial's inner coefficients and the first direction numbers. */
const directions = [
  { coefficients: 0, first: [1] },
  { coefficients: 1, first: [1, 3] },
  { coefficients: 1, first: [1, 3, 1] },
  { coefficients: 2, first: [1, 1, 1] },
  { coefficients: 1, first: [1, 1, 3, 3] },
  { coefficients: 4, first: [1, 3, 5, 13] },
  { coefficients: 2, first: [1, 1, 5, 5, 17] },
] as const;

/** The most dimensions that `sobolPoints` has. */
export const mostDimensions = 1 + directions.length;

const bits = 32;

/**
 * The first points of Sobol's sequence in the unit cube, with the direction numbers of Joe & Kuo (2008, new-joe-kuo-6). A
 * power of two of them covers the cube evenly, and so does each prefix nearly: more trials refine the same design.
 * @param seed shifts every dimension by random digits, which keeps the points even; undefined leaves the sequence
 *   itself, whose first point is 0
 * @throws RangeError for more dimensions than there are direction numbers for
 */
export function sobolPoints(
  dimensions: number,
  count: number,
  seed?: number,
): readonly (readonly number[])[] {
  if (!Number.isInteger(dimensions) || dimensions < 1 || dimensions > mostDimensions)
    throw new RangeError(`Sobol's sequence is here for 1 to ${mostDimensions} dimensions, not ${dimensions}`);
  const random = seed === undefined ? undefined : createRandom(seed, "design");
  const axes = Array.from({ length: dimensions }, (_, dimension) => ({
    numbers: directionNumbers(dimension),
    shift: random?.bits() ?? 0,
  }));
  return Array.from({ length: count }, (_, index) =>
    axes.map(
      ({ numbers, shift }) =>
        (((digitsOf(index, numbers) ^ shift) >>> 0) + (seed === undefined ? 0 : 0.5)) / 2 ** bits,
    ),
  );
}

/** Antonov & Saleev 1979: by Gray code, so that neighbours differ in one direction number. */
function digitsOf(index: number, numbers: readonly number[]): number {
  const gray = index ^ (index >>> 1);
  let digits = 0;
  for (let bit = 0; bit < bits; bit++) if ((gray >>> bit) & 1) digits ^= numbers[bit] ?? 0;
  return digits >>> 0;
}

function directionNumbers(dimension: number): readonly number[] {
  const chosen = directions[dimension - 1];
  if (chosen === undefined) return Array.from({ length: bits }, (_, bit) => (1 << (bits - 1 - bit)) >>> 0);
  const { coefficients, first } = chosen;
  const degree = first.length;
  const numbers = first.map((number, bit) => (number << (bits - 1 - bit)) >>> 0);
  for (let bit = degree; bit < bits; bit++) {
    const before = numbers[bit - degree] ?? 0;
    let number = before ^ (before >>> degree);
    for (let k = 1; k < degree; k++)
      if ((coefficients >>> (degree - 1 - k)) & 1) number ^= numbers[bit - k] ?? 0;
    numbers.push(number >>> 0);
  }
  return numbers;
}
