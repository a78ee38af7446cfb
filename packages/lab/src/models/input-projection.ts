import type { Tensors } from "../problem.ts";
import { matrix, multiply, transpose } from "./multiply.ts";
import { sumRows, tensorOf, type Values } from "./recurrent-layer.ts";

/**
 * What a network reads in each step: a token, that is a number from 0 to 255 whose row of the weights is taken, or several
 * numbers, which are multiplied with the weights. Ordered by time, like everything in a recurrent layer.
 */
export type Inputs = Uint8Array | Values;

/** Writes inputs times weights (`wx`) plus biases (`bx`): `width` numbers for each of `rows` rows. */
export function projectInputs(
  params: Tensors,
  inputs: Inputs,
  count: number,
  width: number,
  rows: number,
  projected: Values,
): void {
  const [weights, biases] = [tensorOf(params, "wx"), tensorOf(params, "bx")];
  if (inputs instanceof Uint8Array) {
    for (let row = 0; row < rows; row++) {
      const [from, to] = [(inputs[row] ?? 0) * width, row * width];
      for (let j = 0; j < width; j++)
        projected[to + j] = (weights[from + j] as number) + (biases[j] as number);
    }
    return;
  }
  multiply(matrix(inputs, rows, count), matrix(weights, count, width), matrix(projected, rows, width));
  for (let row = 0; row < rows; row++) {
    const start = row * width;
    for (let j = 0; j < width; j++)
      projected[start + j] = (projected[start + j] as number) + (biases[j] as number);
  }
}

/** Writes the gradient by `wx` and `bx`, from that by what `projectInputs` wrote. */
export function writeProjectionGradients(
  inputs: Inputs,
  count: number,
  width: number,
  rows: number,
  slopes: Values,
  grads: Tensors,
): void {
  const weights = tensorOf(grads, "wx");
  sumRows(slopes, rows, width, tensorOf(grads, "bx"));
  if (!(inputs instanceof Uint8Array)) {
    const across = transpose(matrix(inputs, rows, count));
    multiply(across, matrix(slopes, rows, width), matrix(weights, count, width));
    return;
  }
  weights.fill(0);
  for (let row = 0; row < rows; row++) {
    const [from, to] = [row * width, (inputs[row] ?? 0) * width];
    for (let j = 0; j < width; j++)
      weights[to + j] = (weights[to + j] as number) + (slopes[from + j] as number);
  }
}
