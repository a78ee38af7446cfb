import { createRandom } from "../random.ts";

/** Sequences of pairs, a number and a mark, with the sum of the two marked numbers of each. */
export interface AddingSequences {
  readonly length: number;
  /** Number, mark, number, mark, …: `2 · length` for each sequence. */
  readonly pairs: Float32Array<ArrayBuffer>;
  readonly sums: Float32Array<ArrayBuffer>;
}

/**
 * The adding problem of Hochreiter & Schmidhuber 1997 (section 5.4), in the form of Le, Jaitly & Hinton 2015 (section 4.1): numbers
 * uniform on [0, 1), and two marks, one in each half. Who always says 1, the mean, has a squared error of 1/6, the variance.
 * @param length of a sequence, 2 at least
 */
export function drawAddingSequences(count: number, length: number, seed: number): AddingSequences {
  const random = createRandom(seed, "data");
  const pairs = new Float32Array(count * length * 2);
  const sums = new Float32Array(count);
  const half = Math.floor(length / 2);
  for (let i = 0; i < count; i++) {
    const start = i * length * 2;
    for (let t = 0; t < length; t++) pairs[start + 2 * t] = random.uniform();
    for (const place of [random.below(half), half + random.below(length - half)]) {
      pairs[start + 2 * place + 1] = 1;
      sums[i] = (sums[i] ?? 0) + (pairs[start + 2 * place] ?? 0);
    }
  }
  return { length, pairs, sums };
}

/** Sequences `from` to `to` − 1, as views. */
export function sliceSequences(
  { length, pairs, sums }: AddingSequences,
  from: number,
  to: number,
): AddingSequences {
  return {
    length,
    pairs: pairs.subarray(from * length * 2, to * length * 2),
    sums: sums.subarray(from, to),
  };
}

/** Writes the sequences `indices` side by side, ordered by time: the pairs of the first step of all, then of the second. */
export function gatherSequences(
  { length, pairs }: AddingSequences,
  indices: Uint32Array,
  into: Float32Array<ArrayBuffer>,
): void {
  const count = indices.length;
  for (let place = 0; place < count; place++) {
    const start = (indices[place] ?? 0) * length * 2;
    for (let t = 0; t < length; t++) {
      const to = (t * count + place) * 2;
      into[to] = pairs[start + 2 * t] ?? 0;
      into[to + 1] = pairs[start + 2 * t + 1] ?? 0;
    }
  }
}
