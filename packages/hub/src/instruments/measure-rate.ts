/** By which factor the distance to a point changed per step, and over which steps that was measured. */
export interface MeasuredRate {
  readonly factor: number;
  readonly from: number;
  readonly to: number;
}

/** A distance that rounding of the minimum's own coordinates already makes. */
const floor = 1e-12;
const fewestSteps = 8;

/**
 * Measures how fast a path closes in on a point: the slope of the logarithm of the distance, fitted to the second half of the steps
 * before the distance drowns in rounding.
 * @param points x and y after each step, the start first
 * @returns undefined where there are too few steps
 */
export function measureRate(
  points: Float64Array,
  target: { readonly x: number; readonly y: number },
): MeasuredRate | undefined {
  const distance = (step: number): number =>
    Math.hypot((points[2 * step] ?? 0) - target.x, (points[2 * step + 1] ?? 0) - target.y);
  const drowned = Math.max(floor * Math.hypot(target.x, target.y), 1e-290);
  let to = 0;
  while (2 * (to + 1) < points.length && distance(to + 1) > drowned) to += 1;
  const from = Math.ceil(to / 2);
  if (to - from < fewestSteps) return undefined;
  const count = to - from + 1;
  const middle = (from + to) / 2;
  let [mean, product, square] = [0, 0, 0];
  for (let step = from; step <= to; step++) mean += Math.log(distance(step)) / count;
  for (let step = from; step <= to; step++) {
    product += (step - middle) * (Math.log(distance(step)) - mean);
    square += (step - middle) ** 2;
  }
  return { factor: Math.exp(product / square), from, to };
}
