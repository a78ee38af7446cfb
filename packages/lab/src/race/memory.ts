import type { Rule } from "downhill";
import type { Problem } from "../problem.ts";
import { countParameters } from "../problems/allocate-tensors.ts";

/** What training keeps, in bytes. */
export interface TrainingMemory {
  readonly parameters: number;
  readonly gradients: number;
  /** By the state's name in the rule, in the rule's order. */
  readonly states: Readonly<Record<string, number>>;
}

/** Bytes of parameters, gradients and each state of a rule on a problem. */
export function memoryOf(problem: Pick<Problem, "dtype" | "shapes">, rule: Rule): TrainingMemory {
  const bytes = countParameters(problem.shapes) * (problem.dtype === "f32" ? 4 : 8);
  // A state that is one number, or one for each tensor, is kept in float64.
  const sizes = { tensor: bytes, layer: 8 * Object.keys(problem.shapes).length, scalar: 8 };
  const states = rule.program.states.map(({ name, rank }): [string, number] => [name, sizes[rank]]);
  return { parameters: bytes, gradients: bytes, states: Object.fromEntries(states) };
}
