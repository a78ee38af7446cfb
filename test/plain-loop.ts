import type { Rule } from "downhill";

/** The learning rate of the formulas: large, so that a wrong one shows. */
export const α = 0.1;

/** One coordinate: begins a walk at θ and gives what takes it one step further. */
export type Begin = (θ: number) => (g: number, t: number) => number;

export interface Form {
  readonly name: string;
  readonly rule: Rule;
  readonly begin: Begin;
  readonly byHand: readonly [number, number];
}

/** An average of what it is given, from 0: `average.next(x)`, and corrected for that start. */
export function average(β: number): {
  next: (x: number) => number;
  corrected: () => number;
  value: () => number;
} {
  let [sum, weight] = [0, 0];
  return {
    next: (x) => {
      sum = β * sum + (1 - β) * x;
      weight = β * weight + (1 - β);
      return sum;
    },
    corrected: () => sum / weight,
    value: () => sum,
  };
}
