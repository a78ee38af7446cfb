import type { Tensors } from "../problem.ts";

/** A loss beyond this counts as diverged: what follows is an overflow. */
export const largestLoss = 1e30;

/** Whether every element of every tensor is a finite number. */
export function areFinite(tensors: Tensors): boolean {
  // A finite number times 0 is 0; NaN and infinity give NaN, and a sum keeps it.
  let sum = 0;
  for (const values of Object.values(tensors)) {
    for (let i = 0; i < values.length; i++) sum += (values[i] as number) * 0;
  }
  return sum === 0;
}
