import { createRandom, shuffle } from "./random.ts";

/** Gives the next batch: indices of training examples. The array is used again for the batch after it. */
export type NextBatch = () => Uint32Array;

/**
 * The batches of `seed`: every epoch is a fresh shuffle of all examples, without replacement, and the examples that
 * do not fill a last batch sit that epoch out. Without examples every batch is empty.
 * @throws RangeError where a batch is larger than the data
 */
export function createBatches(examples: number, batchSize: number, seed: number): NextBatch {
  if (examples === 0) {
    const empty = new Uint32Array(0);
    return () => empty;
  }
  if (batchSize < 1 || batchSize > examples) {
    throw new RangeError(`the batch size is ${batchSize}; it has to be from 1 to the ${examples} examples`);
  }
  const random = createRandom(seed, "batches");
  const order = Uint32Array.from({ length: examples }, (_, i) => i);
  let start = examples;
  return () => {
    if (start + batchSize > examples) {
      shuffle(order, random);
      start = 0;
    }
    const batch = order.subarray(start, start + batchSize);
    start += batchSize;
    return batch;
  };
}
