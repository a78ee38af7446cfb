import type { Hyper } from "../notation/hyperparameters.ts";
import type { Rule } from "../notation/rule.ts";
import { startCoordinate, stepCoordinate, type Values } from "./coordinate.ts";
import { settleSymbols } from "./settle-symbols.ts";

export interface FollowInputs {
  /** The coordinate before the first step. */
  readonly theta: number;
  /** The gradient at θ; `t` counts from 1. */
  readonly slope: (theta: number, t: number) => number;
  /** Whole number from 0. */
  readonly steps: number;
  /** Hyperparameters by word or symbol, over the rule's own. */
  readonly hyper?: Hyper;
}

/**
 * Follows one coordinate down a slope, in float64 by the interpreter and at once: for curves of a few hundred steps. Longer runs
 * and many coordinates are an `optimizer`'s.
 * @returns θ and the states by name, before the first step and after each
 * @throws RangeError where `hyper` leaves a hyperparameter open or has an unknown name or NaN
 */
export function follow(
  rule: Rule,
  { theta, slope, steps, hyper: given = {} }: FollowInputs,
): readonly Readonly<Record<string, number>>[] {
  const hyper = settleSymbols(rule, given);
  let values: Values = startCoordinate(rule.program, hyper, theta);
  const path = [Object.fromEntries(values)];
  for (let t = 1; t <= steps; t++) {
    values = stepCoordinate(rule.program, hyper, values, {
      g: slope(values.get("θ") ?? Number.NaN, t),
      t,
    });
    path.push(Object.fromEntries(values));
  }
  return path;
}
