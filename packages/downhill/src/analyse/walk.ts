import { evaluate, interpretStep } from "../ir/interpret.ts";
import { evaluated, evaluationProgram, gradient, type Program, parameter } from "../ir/program.ts";
import type { Values } from "./coordinate.ts";

/** What a run gives. */
export interface Walk {
  /** θ after each step. */
  readonly path: readonly (readonly number[])[];
  /** The parameters to evaluate with after the last step. */
  readonly evaluated: readonly number[];
}

/**
 * A run, in float64 by the interpreter.
 * @param hyperAt hyperparameters by symbol at each step, from 1
 * @param start θ of every coordinate
 * @param gradients the gradient of every coordinate at each step
 * @param lengths coordinates of each tensor; all are one tensor where it is left out
 */
export function takeWalk(
  program: Program,
  hyperAt: (t: number) => Values,
  start: readonly number[],
  gradients: readonly (readonly number[])[],
  lengths: readonly number[] = [start.length],
): Walk {
  const θ = Float64Array.from(start);
  const g = new Float64Array(start.length);
  const tensors = new Map([
    [parameter, θ],
    [gradient, g],
  ]);
  const layerStates = new Map<string, Float64Array>();
  const scalars = new Map<string, number>();
  for (const { name, rank, initial } of program.states) {
    const at = (theta: number): number => evaluate(initial, new Map([...hyperAt(1), [parameter, theta]]));
    if (rank === "scalar") scalars.set(name, at(Number.NaN));
    else if (rank === "layer")
      layerStates.set(
        name,
        Float64Array.from(lengths, () => at(Number.NaN)),
      );
    else tensors.set(name, θ.map(at));
  }
  const step = (chosen: Program, t: number): void => {
    const hyper = hyperAt(t);
    const layers = lengths.map((length) => ({ length, hyper, scalars }));
    interpretStep(chosen, { t, layers, tensors, layerStates });
  };
  const path = gradients.map((given, index) => {
    g.set(given);
    step(program, index + 1);
    return [...θ];
  });
  const evaluation = evaluationProgram(program);
  if (evaluation === undefined) return { path, evaluated: path.at(-1) ?? start };
  tensors.set(evaluated, new Float64Array(start.length));
  step(evaluation, gradients.length);
  return { path, evaluated: [...(tensors.get(evaluated) ?? [])] };
}

/** θ after each step with the same hyperparameters throughout. */
export function walk(
  program: Program,
  hyper: Values,
  start: readonly number[],
  gradients: readonly (readonly number[])[],
): Walk["path"] {
  return takeWalk(program, () => hyper, start, gradients).path;
}
