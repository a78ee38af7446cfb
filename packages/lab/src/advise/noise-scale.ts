import { drawBatches, type Point, squareOf } from "./point.ts";

/** How noisy the gradients of batches are, and how much of the mean gradient each tensor has. */
export interface GradientNoise {
  readonly batches: number;
  /** ‖G‖², G being the gradient over all the data: an unbiased estimate, which may be below 0 where noise covers it. */
  readonly signal: number;
  /** tr Σ, Σ being the covariance of the gradient of one example: an unbiased estimate. */
  readonly variance: number;
  /**
   * B = tr Σ/‖G‖², in examples: a batch of that size has as much noise as signal. Infinite where the signal does not show.
   */
  readonly scale: number;
  /** Root mean square of the mean gradient's elements, by tensor. */
  readonly sizes: Readonly<Record<string, number>>;
}

/**
 * The simple noise scale of McCandlish et al. 2018 (arXiv:1812.06162, eq. 2.9), estimated from batches of two sizes (appendix
 * A.1): each of the batches alone, and all of them together. Without data one gradient is taken, and there is no noise.
 * @param batches at least 2; each costs a gradient
 */
export async function measureNoise(point: Point, seed: number, batches: number): Promise<GradientNoise> {
  const { problem, params, grads } = point;
  const count = problem.examples === 0 ? 1 : batches;
  const draw = drawBatches(problem, seed);
  const sums = Object.fromEntries(
    Object.entries(grads).map(([name, values]) => [name, new Float64Array(values.length)]),
  );
  let squares = 0;
  for (let i = 0; i < count; i++) {
    await problem.evaluate(params, draw(), grads);
    squares += squareOf(grads) / count;
    for (const [name, values] of Object.entries(grads)) {
      const sum = sums[name] ?? new Float64Array();
      for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] ?? 0) + (values[k] ?? Number.NaN) / count;
    }
  }
  const ofMean = squareOf(sums);
  const sizes = Object.fromEntries(
    Object.entries(sums).map(([name, values]) => [name, Math.sqrt(squareOf({ values }) / values.length)]),
  );
  if (count === 1) return { batches: 1, signal: ofMean, variance: 0, scale: 0, sizes };
  const [small, large] = [problem.batchSize, problem.batchSize * count];
  const signal = (large * ofMean - small * squares) / (large - small);
  const variance = (squares - ofMean) / (1 / small - 1 / large);
  return {
    batches: count,
    signal,
    variance,
    scale: signal > 0 ? variance / signal : Number.POSITIVE_INFINITY,
    sizes,
  };
}
