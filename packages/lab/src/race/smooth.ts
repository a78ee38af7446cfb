/** Weight of the past in the smoothed loss of a problem with batches: a memory of about 50 steps. */
export const smoothing = 0.98;

/**
 * The exponential moving average of the losses so far, divided by the weights' sum, so that it is right from the
 * first step on (as Kingma & Ba 2015 correct their averages). A loss without batches has no noise and is taken as it is.
 */
export function createSmoother(hasBatches: boolean): (loss: number) => number {
  const past = hasBatches ? smoothing : 0;
  let sum = 0;
  let weights = 0;
  return (loss) => {
    sum = past * sum + (1 - past) * loss;
    weights = past * weights + (1 - past);
    return sum / weights;
  };
}
