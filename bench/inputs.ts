/** Adam's hyperparameters in every contestant. */
export const hyper = { lr: 0.001, beta1: 0.9, beta2: 0.999, eps: 1e-8 } as const;

/** Float32 starting parameters in [−0.5, 0.5), the same in every contestant (see `torch_adam.py`). */
export function startAt(index: number): number {
  return Math.fround(scatter(index, 0));
}

/**
 * Float32 gradients in [−0.01, 0.01), given again in every step. Far from the smallest normal float32 even when
 * squared, so no denormal number slows anybody down.
 */
export function gradientAt(index: number): number {
  return Math.fround(scatter(index, 1_013_904_223) * 0.02);
}

export function totalOf(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}

/** The coordinates that are compared: all of a small case, 4096 spread over a large one and its last 16. */
export function sampleIndexes(total: number): number[] {
  if (total <= 4096) return Array.from({ length: total }, (_, index) => index);
  const spread = Array.from({ length: 4096 }, (_, k) => Math.floor((k * total) / 4096));
  return [...spread, ...Array.from({ length: 16 }, (_, k) => total - 16 + k)];
}

// A multiplicative hash: neighbours are unrelated, and 64-bit integers give the same in Python.
function scatter(index: number, salt: number): number {
  return ((Math.imul(index, 2_654_435_761) + salt) >>> 0) / 2 ** 32 - 0.5;
}
