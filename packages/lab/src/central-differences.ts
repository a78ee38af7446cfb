import type { Tensors } from "./problem.ts";

/**
 * The gradient of `loss` at `params` by central differences of the given step: an independent check of gradients
 * written by hand or traced. `params` is left as it was. The error is of second order in the step, and of the order of
 * the loss's rounding over the step.
 */
export async function centralDifferences(
  loss: (params: Tensors) => number | Promise<number>,
  params: Tensors,
  step: number,
): Promise<Tensors> {
  const grads: Record<string, Float64Array<ArrayBuffer>> = {};
  for (const [name, values] of Object.entries(params)) {
    const slopes = new Float64Array(values.length);
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? Number.NaN;
      values[i] = value + step;
      const above = await loss(params);
      values[i] = value - step;
      const below = await loss(params);
      values[i] = value;
      slopes[i] = (above - below) / (2 * step);
    }
    grads[name] = slopes;
  }
  return grads;
}
