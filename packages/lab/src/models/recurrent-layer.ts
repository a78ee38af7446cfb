import { exp } from "../elementary.ts";
import type { Tensors } from "../problem.ts";

/** Numbers that a network works in: float32 to train, float64 to check gradients. */
export type Values = Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** What a layer's buffers have room for. */
export interface LayerSize {
  readonly hidden: number;
  /** Steps of time at the most. */
  readonly steps: number;
  /** Sequences side by side at the most. */
  readonly sequences: number;
  readonly Storage: Float32ArrayConstructor | Float64ArrayConstructor;
}

/**
 * Units that read a sequence step by step, each step with its own hidden state. Arrays are ordered by time: row `t · sequences + s`
 * is step `t` of sequence `s`.
 */
export interface RecurrentLayer {
  /** Numbers that the layer takes from its inputs in each step, all gates side by side. */
  readonly width: number;
  /** The weights between hidden states, inputs first. */
  readonly shapes: Readonly<Record<string, readonly number[]>>;
  /** Hidden states; the first `sequences` rows are the state before the first step, which is 0. */
  readonly states: Values;
  /**
   * Runs all steps.
   * @param projected what the inputs give the gates: `width` numbers in a row, their biases added
   */
  run(params: Tensors, projected: Values, steps: number, sequences: number): void;
  /**
   * From the loss's gradient by the hidden states back through time, after `run` of the same.
   * @param stateSlopes gradient by the hidden state of each step as it is read out; is used up
   * @param projectedSlopes receives the gradient by `projected`
   * @param grads receives the gradient by the layer's own weights
   */
  runBackward(
    params: Tensors,
    stateSlopes: Values,
    projectedSlopes: Values,
    grads: Tensors,
    steps: number,
    sequences: number,
  ): void;
}

/** @throws Error where there is no tensor of that name */
export function tensorOf(tensors: Tensors, name: string): Values {
  const values = tensors[name];
  if (values === undefined) throw new Error(`there is no tensor ${name}`);
  return values;
}

/** The logistic function; its gates are between 0 and 1. */
export function sigmoid(x: number): number {
  return 1 / (1 + exp(-x));
}

/** Writes the sum of each of the `columns` of `rows` rows. */
export function sumRows(values: Values, rows: number, columns: number, sums: Values): void {
  for (let column = 0; column < columns; column++) {
    let sum = 0;
    for (let i = column; i < rows * columns; i += columns) sum += values[i] as number;
    sums[column] = sum;
  }
}
