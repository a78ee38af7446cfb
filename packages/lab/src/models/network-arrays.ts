import { numpy as np } from "@jax-js/jax";
import type { Problem, Tensors } from "../problem.ts";

/** Arrays of jax-js by parameter name. */
export type NetworkArrays = Record<string, np.Array>;

/**
 * Copies tensors into arrays of jax-js.
 * @throws Error where a tensor of `shapes` is not there
 */
export function toArrays(params: Tensors, shapes: Problem["shapes"]): NetworkArrays {
  const entries = Object.entries(shapes).map(([name, shape]): [string, np.Array] => {
    const values = params[name];
    if (values === undefined) throw new Error(`there is no tensor ${name}`);
    return [name, np.array(values, { shape: [...shape] })];
  });
  return Object.fromEntries(entries);
}

/** Copies gradients out of jax-js, which frees the arrays. */
export async function copyGradients(arrays: NetworkArrays, grads: Tensors): Promise<void> {
  for (const [name, array] of Object.entries(arrays)) grads[name]?.set(await array.data());
}

/** The same arrays once more, for a function that takes over its arguments. */
export function holdArrays(arrays: NetworkArrays): NetworkArrays {
  return Object.fromEntries(Object.entries(arrays).map(([name, array]) => [name, array.ref]));
}

export function disposeArrays(arrays: NetworkArrays): void {
  for (const array of Object.values(arrays)) array.dispose();
}
