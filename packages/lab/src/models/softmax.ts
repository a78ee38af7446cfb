import { exp, log } from "../elementary.ts";

/** Loss and right answers over a batch. */
export interface BatchScore {
  /** Sum over the examples of the cross-entropy, in nats. */
  readonly loss: number;
  /** How many examples have their own class on top; of equal scores the first counts. */
  readonly right: number;
  /** The rows of the others, in order. */
  readonly wrong: readonly number[];
  /** The class that each of these has on top. */
  readonly said: readonly number[];
}

/**
 * Softmax cross-entropy of `labels.length` rows of `classes` logits.
 * @param gradient where given, receives the gradient of the batch's mean loss by the logits
 */
export function scoreLogits(
  logits: Float32Array | Float64Array,
  labels: Uint8Array,
  classes: number,
  gradient?: Float32Array | Float64Array,
): BatchScore {
  const count = labels.length;
  let loss = 0;
  const wrong: number[] = [];
  const said: number[] = [];
  for (let row = 0; row < count; row++) {
    const start = row * classes;
    const label = labels[row] ?? 0;
    let top = start;
    for (let i = start + 1; i < start + classes; i++) if (at(logits, i) > at(logits, top)) top = i;
    // Shifted by the largest, so that no exponential overflows.
    const shift = at(logits, top);
    let total = 0;
    for (let i = start; i < start + classes; i++) total += exp(at(logits, i) - shift);
    loss += log(total) + shift - at(logits, start + label);
    if (top !== start + label) {
      wrong.push(row);
      said.push(top - start);
    }
    if (gradient === undefined) continue;
    for (let i = start; i < start + classes; i++) {
      gradient[i] = (exp(at(logits, i) - shift) / total - (i === start + label ? 1 : 0)) / count;
    }
  }
  return { loss, right: count - wrong.length, wrong, said };
}

function at(values: Float32Array | Float64Array, i: number): number {
  return values[i] as number;
}
