import { tanh } from "../elementary.ts";
import { matrix, multiply, transpose } from "./multiply.ts";
import { type LayerSize, type RecurrentLayer, sigmoid, tensorOf, type Values } from "./recurrent-layer.ts";

/**
 * Long short-term memory (Hochreiter & Schmidhuber 1997; forget gates of Gers et al. 2000), without peepholes, gates in PyTorch's
 * order i, f, g, o. PyTorch adds two biases to each gate; here the inputs' is the only one.
 *
 * i, f, o = σ(x + h W),  g = tanh(x_g + h W_g),  c' = f c + i g,  h' = o tanh(c')
 *
 * `wh` is hidden × 4 · hidden.
 */
export function createLstm({
  hidden,
  steps: mostSteps,
  sequences: most,
  Storage,
}: LayerSize): RecurrentLayer {
  const width = 4 * hidden;
  const states = new Storage((mostSteps + 1) * most * hidden);
  const cells = new Storage((mostSteps + 1) * most * hidden);
  const gates = new Storage(mostSteps * most * width);
  const products = new Storage(most * width);
  const passedBack = new Storage(most * hidden);
  const cellSlopes = new Storage(most * hidden);

  const run: RecurrentLayer["run"] = (params, projected, steps, sequences) => {
    const weights = matrix(tensorOf(params, "wh"), hidden, width);
    const size = sequences * hidden;
    states.fill(0, 0, size);
    cells.fill(0, 0, size);
    for (let t = 0; t < steps; t++) {
      const before = states.subarray(t * size, (t + 1) * size);
      multiply(matrix(before, sequences, hidden), weights, matrix(products, sequences, width));
      for (let s = 0; s < sequences; s++) {
        const row = (t * sequences + s) * width;
        for (let j = 0; j < hidden; j++) {
          const [unit, product] = [(t * sequences + s) * hidden + j, s * width + j];
          const [i, f, g, o] = [row + j, row + hidden + j, row + 2 * hidden + j, row + 3 * hidden + j];
          gates[i] = sigmoid(at(projected, i) + at(products, product));
          gates[f] = sigmoid(at(projected, f) + at(products, product + hidden));
          gates[g] = tanh(at(projected, g) + at(products, product + 2 * hidden));
          gates[o] = sigmoid(at(projected, o) + at(products, product + 3 * hidden));
          const cell = at(gates, f) * at(cells, unit) + at(gates, i) * at(gates, g);
          cells[unit + size] = cell;
          states[unit + size] = at(gates, o) * tanh(cell);
        }
      }
    }
  };

  const runBackward: RecurrentLayer["runBackward"] = (
    params,
    stateSlopes,
    projectedSlopes,
    grads,
    steps,
    sequences,
  ) => {
    const weights = transpose(matrix(tensorOf(params, "wh"), hidden, width));
    const size = sequences * hidden;
    cellSlopes.fill(0, 0, size);
    for (let t = steps - 1; t >= 0; t--) {
      for (let s = 0; s < sequences; s++) {
        const row = (t * sequences + s) * width;
        for (let j = 0; j < hidden; j++) {
          const [unit, k] = [(t * sequences + s) * hidden + j, s * hidden + j];
          const [i, f, g, o] = [row + j, row + hidden + j, row + 2 * hidden + j, row + 3 * hidden + j];
          const [input, forget, candidate, output] = [at(gates, i), at(gates, f), at(gates, g), at(gates, o)];
          const squashed = tanh(at(cells, unit + size));
          const slope = at(stateSlopes, unit);
          const cellSlope = at(cellSlopes, k) + slope * output * (1 - squashed * squashed);
          projectedSlopes[i] = cellSlope * candidate * input * (1 - input);
          projectedSlopes[f] = cellSlope * at(cells, unit) * forget * (1 - forget);
          projectedSlopes[g] = cellSlope * input * (1 - candidate * candidate);
          projectedSlopes[o] = slope * squashed * output * (1 - output);
          cellSlopes[k] = cellSlope * forget;
        }
      }
      if (t === 0) break;
      const slopes = projectedSlopes.subarray(t * sequences * width, (t + 1) * sequences * width);
      multiply(matrix(slopes, sequences, width), weights, matrix(passedBack, sequences, hidden));
      const earlier = (t - 1) * size;
      for (let k = 0; k < size; k++)
        stateSlopes[earlier + k] = at(stateSlopes, earlier + k) + at(passedBack, k);
    }
    const rows = steps * sequences;
    const before = transpose(matrix(states, rows, hidden));
    multiply(before, matrix(projectedSlopes, rows, width), matrix(tensorOf(grads, "wh"), hidden, width));
  };

  return { width, shapes: { wh: [hidden, width] }, states, run, runBackward };
}

function at(values: Values, i: number): number {
  return values[i] as number;
}
