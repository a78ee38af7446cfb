import type { Problem, Tensors } from "../problem.ts";

/** Tensors of a problem's shapes, every element `value`. */
export function allocateTensors(shapes: Problem["shapes"], dtype: Problem["dtype"], value = 0): Tensors {
  const Type = dtype === "f64" ? Float64Array : Float32Array;
  const entries = Object.entries(shapes).map(([name, shape]): [string, Tensors[string]] => [
    name,
    new Type(countElements(shape)).fill(value),
  ]);
  return Object.fromEntries(entries);
}

function countElements(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** Elements of all tensors together. */
export function countParameters(shapes: Problem["shapes"]): number {
  return Object.values(shapes).reduce((sum, shape) => sum + countElements(shape), 0);
}
