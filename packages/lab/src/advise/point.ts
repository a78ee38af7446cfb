import type { Problem, Tensors } from "../problem.ts";
import { createRandom } from "../random.ts";

/** Where a problem is looked at: its parameters, and where its gradients are written. */
export interface Point {
  readonly problem: Problem;
  readonly params: Tensors;
  readonly grads: Tensors;
}

/**
 * Draws batches whose examples are independent of each other, an example more than once if it so happens: what estimates of
 * variance assume. Empty ones where there is no data.
 */
export function drawBatches({ examples, batchSize }: Problem, seed: number): () => Uint32Array {
  const random = createRandom(seed, "noise");
  return () => Uint32Array.from({ length: examples === 0 ? 0 : batchSize }, () => random.below(examples));
}

/** Sum of squares over all tensors. */
export function squareOf(tensors: Tensors): number {
  let sum = 0;
  for (const values of Object.values(tensors)) for (const value of values) sum += value * value;
  return sum;
}
