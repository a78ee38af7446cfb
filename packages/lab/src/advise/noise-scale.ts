import { mean } from "../statistics/quantile.ts";
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
 * A.1): each of the batches alone, and all of them together. Without data an evaluation counts as a batch of one example, and
 * two that agree show that there is no noise.
 * @param batches at least 2; each costs a gradient
 */
export async function measureNoise(point: Point, seed: number, batches: number): Promise<GradientNoise> {
  const { problem, params, grads } = point;
  const draw = drawBatches(problem, seed);
  const sums = Object.fromEntries(
    Object.entries(grads).map(([name, values]) => [name, new Float64Array(values.length)]),
  );
  const squares: number[] = [];
  const hasData = problem.examples > 0;
  while (squares.length < batches && (hasData || squares.length < 2 || squares[0] !== squares[1])) {
    await problem.evaluate(params, draw(), grads);
    squares.push(squareOf(grads));
    for (const [name, values] of Object.entries(grads)) {
      const sum = sums[name] ?? new Float64Array();
      for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] ?? 0) + (values[k] ?? Number.NaN);
    }
  }
  const count = squares.length;
  const ofMean = squareOf(sums) / count ** 2;
  const ofBatch = mean(squares);
  const sizes = Object.fromEntries(
    Object.entries(sums).map(([name, values]) => [
      name,
      Math.sqrt(squareOf({ values }) / values.length) / count,
    ]),
  );
  const small = hasData ? problem.batchSize : 1;
  const large = small * count;
  if (!hasData && ofMean === ofBatch) return { batches: count, signal: ofMean, variance: 0, scale: 0, sizes };
  const signal = (large * ofMean - small * ofBatch) / (large - small);
  const variance = (ofBatch - ofMean) / (1 / small - 1 / large);
  return {
    batches: count,
    signal,
    variance,
    scale: signal > 0 ? variance / signal : Number.POSITIVE_INFINITY,
    sizes,
  };
}
