import type { Problem, Tensors } from "../problem.ts";
import { createRandom } from "../random.ts";
import { createGru } from "./gru.ts";
import { type Inputs, projectInputs, writeProjectionGradients } from "./input-projection.ts";
import { createLstm } from "./lstm.ts";
import { matrix, multiply, transpose } from "./multiply.ts";
import { type LayerSize, sumRows, tensorOf, type Values } from "./recurrent-layer.ts";

/** The recurrent units there are. */
export type Cell = "gru" | "lstm";

export interface RecurrentNetworkSize extends LayerSize {
  readonly cell: Cell;
  /** How many tokens there are, or how many numbers a step reads. */
  readonly inputs: number;
  readonly outputs: number;
}

/** Sequences of one length, side by side. */
export interface SequenceBatch {
  readonly inputs: Inputs;
  readonly steps: number;
  readonly sequences: number;
  /** The rows whose hidden states are read out: `t · sequences + s` for step t of sequence s. */
  readonly places: Uint32Array;
}

/** A recurrent layer from zero states, and a linear layer that reads it out. */
export interface RecurrentNetwork {
  /** `wx`, `bx` of the inputs, `wh` (and `bh`) of the recurrent layer, `wo` (hidden × outputs) and `bo`. */
  readonly shapes: Problem["shapes"];
  /** Operations of outputs and gradient for one sequence of which `places` steps are read out; `reads` says what a step reads. */
  flopsOf(steps: number, places: number, reads: "token" | "numbers"): number;
  initialise(params: Tensors, seed: number): void;
  /** The outputs at the places, one row each; they stay until the next call. */
  run(params: Tensors, batch: SequenceBatch): Values;
  /** Writes the gradient, after `run` of the same batch, from the loss's gradient by the outputs. */
  runBackward(params: Tensors, batch: SequenceBatch, outputSlopes: Values, grads: Tensors): void;
}

/** Buffers are made once, here; `steps` and `sequences` of a batch may be smaller than in `size`. */
export function createRecurrentNetwork(size: RecurrentNetworkSize): RecurrentNetwork {
  const { cell, inputs: count, hidden, outputs, Storage } = size;
  const layer = (cell === "gru" ? createGru : createLstm)(size);
  const { width } = layer;
  const mostRows = size.steps * size.sequences;
  const projected = new Storage(mostRows * width);
  const projectedSlopes = new Storage(mostRows * width);
  const stateSlopes = new Storage(mostRows * hidden);
  const read = new Storage(mostRows * hidden);
  const readSlopes = new Storage(mostRows * hidden);
  const results = new Storage(mostRows * outputs);
  const shapes = {
    wx: [count, width],
    bx: [width],
    ...layer.shapes,
    wo: [hidden, outputs],
    bo: [outputs],
  };

  return {
    shapes,
    // Each product runs forward once and backward twice; inputs have no gradient, and a token's product is a look-up.
    flopsOf: (steps, places, reads) =>
      steps * width * (6 * hidden + (reads === "token" ? 0 : 4 * count)) + 6 * places * hidden * outputs,
    initialise: (params, seed) => initialiseRecurrent(cell, hidden, shapes, params, seed),
    run(params, { inputs, steps, sequences, places }) {
      const rows = steps * sequences;
      projectInputs(params, inputs, count, width, rows, projected);
      layer.run(params, projected, steps, sequences);
      for (let i = 0; i < places.length; i++) {
        const from = ((places[i] ?? 0) + sequences) * hidden;
        for (let j = 0; j < hidden; j++) read[i * hidden + j] = layer.states[from + j] as number;
      }
      const weights = matrix(tensorOf(params, "wo"), hidden, outputs);
      multiply(matrix(read, places.length, hidden), weights, matrix(results, places.length, outputs));
      const biases = tensorOf(params, "bo");
      for (let i = 0; i < places.length; i++)
        for (let j = 0; j < outputs; j++)
          results[i * outputs + j] = (results[i * outputs + j] as number) + (biases[j] as number);
      return results;
    },
    runBackward(params, { inputs, steps, sequences, places }, outputSlopes, grads) {
      const rows = steps * sequences;
      const slopes = matrix(outputSlopes, places.length, outputs);
      const weights = matrix(tensorOf(params, "wo"), hidden, outputs);
      const across = transpose(matrix(read, places.length, hidden));
      multiply(across, slopes, matrix(tensorOf(grads, "wo"), hidden, outputs));
      sumRows(outputSlopes, places.length, outputs, tensorOf(grads, "bo"));
      multiply(slopes, transpose(weights), matrix(readSlopes, places.length, hidden));
      stateSlopes.fill(0, 0, rows * hidden);
      for (let i = 0; i < places.length; i++) {
        const to = (places[i] ?? 0) * hidden;
        for (let j = 0; j < hidden; j++) stateSlopes[to + j] = readSlopes[i * hidden + j] as number;
      }
      layer.runBackward(params, stateSlopes, projectedSlopes, grads, steps, sequences);
      writeProjectionGradients(inputs, count, width, rows, projectedSlopes, grads);
    },
  };
}

/**
 * Starting weights uniform between ±1/√hidden, as PyTorch's recurrent layers have them: hidden states then neither grow nor
 * vanish in few steps, for inputs of any kind. Biases are 0, those of an LSTM's forget gates 1 (Jozefowicz, Zaremba &
 * Sutskever 2015, section 2.2), so that cells keep what they hold until they learn to forget.
 */
function initialiseRecurrent(
  cell: Cell,
  hidden: number,
  shapes: Problem["shapes"],
  params: Tensors,
  seed: number,
): void {
  const random = createRandom(seed, "start");
  const bound = 1 / Math.sqrt(hidden);
  for (const [name, { length: rank }] of Object.entries(shapes)) {
    const values = tensorOf(params, name);
    if (rank === 1) values.fill(0);
    else for (let i = 0; i < values.length; i++) values[i] = bound * (2 * random.uniform() - 1);
  }
  if (cell === "lstm") tensorOf(params, "bx").fill(1, hidden, 2 * hidden);
}
