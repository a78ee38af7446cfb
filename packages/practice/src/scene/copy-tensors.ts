import type { Tensors } from "@downhill/lab/problem";

/** Tensors as they are now, apart from what they become. */
export function copyTensors(tensors: Tensors): Tensors {
  return Object.fromEntries(Object.entries(tensors).map(([name, values]) => [name, values.slice()]));
}

/** Euclidean length of all tensors together, or of their difference from others. */
export function normOf(tensors: Tensors, from?: Tensors): number {
  let sum = 0;
  for (const [name, values] of Object.entries(tensors)) {
    const others = from?.[name];
    for (let i = 0; i < values.length; i++) {
      const value = (values[i] ?? 0) - (others?.[i] ?? 0);
      sum += value * value;
    }
  }
  return Math.sqrt(sum);
}
