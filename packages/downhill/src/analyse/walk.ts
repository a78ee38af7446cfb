import { evaluate, interpretStep } from "../ir/interpret.ts";
import { gradient, type Program, parameter } from "../ir/program.ts";
import type { Values } from "./coordinate.ts";

/**
 * θ after each step of one tensor, in float64 by the interpreter.
 * @param gradients the tensor's gradient at each step
 */
export function walk(
  program: Program,
  hyper: Values,
  start: readonly number[],
  gradients: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const θ = Float64Array.from(start);
  const g = new Float64Array(start.length);
  const tensors = new Map([
    [parameter, θ],
    [gradient, g],
  ]);
  const layerStates = new Map<string, Float64Array>();
  const scalars = new Map<string, number>();
  for (const { name, rank, initial } of program.states) {
    const at = (theta: number): number => evaluate(initial, new Map([...hyper, [parameter, theta]]));
    if (rank === "scalar") scalars.set(name, at(Number.NaN));
    else if (rank === "layer") layerStates.set(name, Float64Array.of(at(Number.NaN)));
    else tensors.set(name, θ.map(at));
  }
  const layers = [{ length: start.length, hyper, scalars }];
  return gradients.map((given, index) => {
    g.set(given);
    interpretStep(program, { t: index + 1, layers, tensors, layerStates });
    return [...θ];
  });
}
