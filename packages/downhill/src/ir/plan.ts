import type { Op } from "./ops.ts";

/**
 * A value of the element loop. Equal values are the same object: a node is computed once however often it is read.
 * - `scalar`: the host scalar of that index, the same for every element of a step
 * - `load`: the element of a tensor slot before this step
 */
export type Value =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "scalar"; readonly index: number }
  | { readonly kind: "load"; readonly slot: string }
  | { readonly kind: "apply"; readonly op: Op; readonly args: readonly Value[] };

/**
 * A value on the host, once per step, in float64: over hyperparameters, `t`, and scalar states before this step.
 * Shared like `Value`.
 */
export type HostValue =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "hyper"; readonly symbol: string }
  | { readonly kind: "t" }
  | { readonly kind: "state"; readonly name: string }
  | { readonly kind: "apply"; readonly op: Op; readonly args: readonly HostValue[] };

/** One sweep over the elements: every slot loaded once, every changed slot stored once. */
export interface Pass {
  readonly loads: readonly string[];
  readonly stores: readonly { readonly slot: string; readonly value: Value }[];
}

/**
 * What one step does, for one choice of every `when`: straight lines only.
 * Slots are the parameter `θ`, the gradient `g` and the tensor states by name.
 */
export interface Plan {
  /** Host scalars in the order of `Value`'s indices. */
  readonly scalars: readonly HostValue[];
  /** New values of the scalar states. */
  readonly hostStores: readonly { readonly state: string; readonly value: HostValue }[];
  readonly passes: readonly Pass[];
}
