import { exp, log } from "../elementary.ts";

/**
 * A softmax for each word before: the next word has probability softmax(row of W). It is trained on the pairs' frequencies P, so
 * its loss −Σ P log softmax(W) has no noise, is convex, and is least, at the entropy of a word given the one before, where the
 * probabilities are the text's own.
 */
export interface BigramSoftmax {
  readonly words: number;
  /** Operations of a loss with its gradient. */
  readonly flops: number;
  /** The least loss, in nats: −Σ P log (P / its row's sum). */
  readonly optimum: number;
  /** Mean loss in nats; writes its gradient, words × words as W. */
  evaluate(weights: Float32Array | Float64Array, gradient: Float32Array | Float64Array): number;
  /** The part of loss − optimum that each next word has; together they are all of it. */
  excessByWord(weights: Float32Array | Float64Array): Float64Array<ArrayBuffer>;
}

/** @param joint P, row after row, `words` × `words`, its sum 1 */
export function createBigramSoftmax(joint: Float64Array, words: number): BigramSoftmax {
  const mass = Float64Array.from({ length: words }, (_, row) =>
    joint.subarray(row * words, (row + 1) * words).reduce((sum, value) => sum + value, 0),
  );
  const exponentials = new Float64Array(words);

  /** Fills `exponentials` for a row; gives their sum and what they were shifted by, so that none overflows. */
  const raise = (weights: Float32Array | Float64Array, start: number): readonly [number, number] => {
    let shift = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < words; i++) shift = Math.max(shift, at(weights, start + i));
    let total = 0;
    for (let i = 0; i < words; i++) {
      const value = exp(at(weights, start + i) - shift);
      exponentials[i] = value;
      total += value;
    }
    return [total, shift];
  };

  return {
    words,
    // An element: largest, shift, exponential, sum, share, difference, and product and sum of the loss.
    flops: 8 * words * words,
    optimum: -joint.reduce((sum, p, pair) => sum + gain(p, at(mass, Math.floor(pair / words))), 0),
    evaluate(weights, gradient) {
      let loss = 0;
      for (let row = 0; row < words; row++) {
        const start = row * words;
        const [total, shift] = raise(weights, start);
        const scale = at(mass, row) / total;
        loss += at(mass, row) * (log(total) + shift);
        for (let i = 0; i < words; i++) {
          const p = at(joint, start + i);
          loss -= p * at(weights, start + i);
          gradient[start + i] = scale * at(exponentials, i) - p;
        }
      }
      return loss;
    },
    excessByWord(weights) {
      const excess = new Float64Array(words);
      for (let row = 0; row < words; row++) {
        const start = row * words;
        const [total, shift] = raise(weights, start);
        const logarithm = log(total) + shift;
        for (let i = 0; i < words; i++) {
          const p = at(joint, start + i);
          excess[i] = at(excess, i) + gain(p, at(mass, row)) - p * (at(weights, start + i) - logarithm);
        }
      }
      return excess;
    },
  };
}

/** p log (p / mass), 0 where p is. */
function gain(p: number, mass: number): number {
  return p === 0 ? 0 : p * log(p / mass);
}

function at(values: Float32Array | Float64Array, i: number): number {
  return values[i] as number;
}
