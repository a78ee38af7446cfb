import { tanh } from "../elementary.ts";
import { matrix, multiply, transpose } from "./multiply.ts";
import {
  type LayerSize,
  type RecurrentLayer,
  sigmoid,
  sumRows,
  tensorOf,
  type Values,
} from "./recurrent-layer.ts";

/**
 * Gated recurrent units (Cho et al. 2014), with PyTorch's conventions: gates in the order r, z, n; the reset gate acts after the
 * product with the hidden state, which has a bias of its own.
 *
 * r = σ(x_r + h W_r + b_r),  z = σ(x_z + h W_z + b_z),  n = tanh(x_n + r (h W_n + b_n)),  h' = (1 − z) n + z h
 *
 * `wh` is hidden × 3 · hidden, `bh` 3 · hidden.
 */
export function createGru({ hidden, steps: mostSteps, sequences: most, Storage }: LayerSize): RecurrentLayer {
  const width = 3 * hidden;
  const states = new Storage((mostSteps + 1) * most * hidden);
  const gates = new Storage(mostSteps * most * width);
  // What the hidden state gives the candidate n, before the reset gate.
  const recalled = new Storage(mostSteps * most * hidden);
  const products = new Storage(most * width);
  // Gradient by the products of the hidden states; from the inputs' it differs in n.
  const productSlopes = new Storage(mostSteps * most * width);
  const passedBack = new Storage(most * hidden);

  const run: RecurrentLayer["run"] = (params, projected, steps, sequences) => {
    const weights = matrix(tensorOf(params, "wh"), hidden, width);
    const biases = tensorOf(params, "bh");
    const size = sequences * hidden;
    states.fill(0, 0, size);
    for (let t = 0; t < steps; t++) {
      const before = states.subarray(t * size, (t + 1) * size);
      multiply(matrix(before, sequences, hidden), weights, matrix(products, sequences, width));
      for (let s = 0; s < sequences; s++) {
        const row = (t * sequences + s) * width;
        for (let j = 0; j < hidden; j++) {
          const [i, unit] = [row + j, (t * sequences + s) * hidden + j];
          const product = s * width + j;
          const r = sigmoid(at(projected, i) + at(products, product) + at(biases, j));
          const z = sigmoid(
            at(projected, i + hidden) + at(products, product + hidden) + at(biases, j + hidden),
          );
          const recall = at(products, product + 2 * hidden) + at(biases, j + 2 * hidden);
          const n = tanh(at(projected, i + 2 * hidden) + r * recall);
          gates[i] = r;
          gates[i + hidden] = z;
          gates[i + 2 * hidden] = n;
          recalled[unit] = recall;
          states[unit + size] = n + z * (at(states, unit) - n);
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
    for (let t = steps - 1; t >= 0; t--) {
      for (let s = 0; s < sequences; s++) {
        const row = (t * sequences + s) * width;
        for (let j = 0; j < hidden; j++) {
          const [i, unit] = [row + j, (t * sequences + s) * hidden + j];
          const [r, z, n] = [at(gates, i), at(gates, i + hidden), at(gates, i + 2 * hidden)];
          const slope = at(stateSlopes, unit);
          const nSlope = slope * (1 - z) * (1 - n * n);
          const rSlope = nSlope * at(recalled, unit) * r * (1 - r);
          const zSlope = slope * (at(states, unit) - n) * z * (1 - z);
          projectedSlopes[i] = rSlope;
          projectedSlopes[i + hidden] = zSlope;
          projectedSlopes[i + 2 * hidden] = nSlope;
          productSlopes[i] = rSlope;
          productSlopes[i + hidden] = zSlope;
          productSlopes[i + 2 * hidden] = nSlope * r;
          // What goes back past the gates; the products' share is added below.
          stateSlopes[unit] = slope * z;
        }
      }
      if (t === 0) break;
      const slopes = productSlopes.subarray(t * sequences * width, (t + 1) * sequences * width);
      multiply(matrix(slopes, sequences, width), weights, matrix(passedBack, sequences, hidden));
      for (let unit = t * size; unit < (t + 1) * size; unit++) {
        const earlier = unit - size;
        stateSlopes[earlier] =
          at(stateSlopes, earlier) + at(stateSlopes, unit) + at(passedBack, unit - t * size);
      }
    }
    const rows = steps * sequences;
    const before = transpose(matrix(states, rows, hidden));
    multiply(before, matrix(productSlopes, rows, width), matrix(tensorOf(grads, "wh"), hidden, width));
    sumRows(productSlopes, rows, width, tensorOf(grads, "bh"));
  };

  return { width, shapes: { wh: [hidden, width], bh: [width] }, states, run, runBackward };
}

function at(values: Values, i: number): number {
  return values[i] as number;
}
