import type { ReduceExpr } from "./expr.ts";
import type { Op } from "./ops.ts";
import type { Gathering } from "./reductions.ts";

/**
 * A value of the element loop. Equal values are the same object: a node is computed once however often it is read.
 * - `scalar`: the host scalar of that index, the same for every element of a step
 * - `load`: the element of a tensor slot as the pass finds it
 */
export type Value =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "scalar"; readonly index: number }
  | { readonly kind: "load"; readonly slot: string }
  | { readonly kind: "apply"; readonly op: Op; readonly args: readonly Value[] };

/**
 * A value on the host, in float64, once per step or once per tensor and step: over hyperparameters, `t`, states that
 * are one number for all or for a tensor before this step, and what passes gathered. Shared like `Value`.
 * - `reduced`: a reduction of this step, known after the pass that gathers for it; `gather` is the index of what is
 *   gathered, `expr` the reduction over values from before the step
 */
export type HostValue =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "hyper"; readonly symbol: string }
  | { readonly kind: "t" }
  | { readonly kind: "state"; readonly name: string }
  | { readonly kind: "reduced"; readonly expr: ReduceExpr; readonly gather: number }
  | { readonly kind: "apply"; readonly op: Op; readonly args: readonly HostValue[] };

/** What a pass gathers for a reduction: a number for each tensor, put together from a number for each block. */
export interface Gather {
  readonly gathering: Gathering;
  /** One value, or two where products are gathered. */
  readonly values: readonly Value[];
  /** Among everything that the plan gathers. */
  readonly index: number;
}

/**
 * One sweep over the elements: every slot loaded once, every changed slot stored once. A `load` in a pass is what the
 * slot holds when the pass begins.
 */
export interface Pass {
  readonly loads: readonly string[];
  readonly stores: readonly { readonly slot: string; readonly value: Value }[];
  readonly gathers: readonly Gather[];
}

/** The values that a pass is for. */
export function rootsOf({ stores, gathers }: Pass): readonly Value[] {
  return [...stores.map(({ value }) => value), ...gathers.flatMap(({ values }) => values)];
}

/**
 * What one step does, for one choice of every `when`: straight lines only. A pass after the first is there because
 * something in it waits for a reduction.
 * Slots are the parameter `θ`, the gradient `g` and the tensor states by name.
 */
export interface Plan {
  /** Host scalars in the order of `Value`'s indices. */
  readonly scalars: readonly HostValue[];
  /** New values of the states that are no tensors. */
  readonly hostStores: readonly { readonly state: string; readonly value: HostValue }[];
  readonly passes: readonly Pass[];
}
