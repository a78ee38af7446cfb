// Interim: the interpreter stands in for every backend until the compiled kernels are here.
import { interpretStep } from "../ir/interpret.ts";
import type { Program } from "../ir/program.ts";
import type { Arena, Dtype } from "./arena.ts";
import type { Backend } from "./backend.ts";

export interface Stepper {
  /** Values of the scalar states by name. */
  readonly scalars: Map<string, number>;
  /** One step over the arena; `hyper` is by symbol, `t` counts from 1. */
  step(hyper: ReadonlyMap<string, number>, t: number): void;
  dispose(): void;
}

export function createStepper(program: Program, _backend: Backend, _dtype: Dtype, arena: Arena<Dtype>): Stepper {
  const scalars = new Map(program.states.filter(({ rank }) => rank === "scalar").map(({ name }) => [name, 0]));
  const tensors = new Map([...arena.offsets.keys()].map((slot) => [slot, arena.whole(slot)]));
  return {
    scalars,
    step: (hyper, t) => interpretStep(program, { hyper, t, tensors, scalars }),
    dispose: () => {},
  };
}
