type Values = Float32Array | Float64Array;

/** A gradient that is NaN or infinite, where the option `nonFinite` is `"throw"`. The optimizer is as it was. */
export class NonFiniteGradientError extends Error {
  override readonly name = "NonFiniteGradientError";
  readonly tensor: string;
  readonly index: number;
  readonly value: number;
  /** The step that would have been taken, from 1. */
  readonly step: number;

  constructor({
    tensor,
    index,
    value,
    step,
  }: Pick<NonFiniteGradientError, "tensor" | "index" | "value" | "step">) {
    super(
      `the gradient of ${tensor} is ${value} at index ${index}, before step ${step}; nothing has changed. With { nonFinite: "skip" } such a step is left out`,
    );
    this.tensor = tensor;
    this.index = index;
    this.value = value;
    this.step = step;
  }
}

/** The index of the first NaN or infinity, or −1. Reads at the speed of memory: 0 times a finite number is 0. */
export function findNonFinite(values: Values): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  const whole = values.length - (values.length % 4);
  for (let i = 0; i < whole; i += 4) {
    a += (values[i] ?? 0) * 0;
    b += (values[i + 1] ?? 0) * 0;
    c += (values[i + 2] ?? 0) * 0;
    d += (values[i + 3] ?? 0) * 0;
  }
  for (let i = whole; i < values.length; i++) a += (values[i] ?? 0) * 0;
  return a + b + c + d === 0 ? -1 : values.findIndex((value) => !Number.isFinite(value));
}

/** Adds a gradient to a sum, in the sum's own precision; the first one starts it. */
export function accumulate(sum: Values, gradient: Values, isFirst: boolean): void {
  if (isFirst) sum.set(gradient);
  else for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (gradient[i] ?? 0);
}

/** Makes a sum of `count` gradients their mean. */
export function average(sum: Values, count: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) / count;
}
