import type { Tensors } from "../problem.ts";
import { matrix, multiply, transpose } from "./multiply.ts";
import { type BatchScore, scoreLogits } from "./softmax.ts";

type Values = Float32Array | Float64Array;

/** A network of fully connected layers with ReLU between them and softmax cross-entropy at the end. */
export interface MultilayerPerceptron {
  /** `w1` (inputs × outputs), `b1`, `w2`, … */
  readonly shapes: Readonly<Record<string, readonly number[]>>;
  /** Operations of loss and gradient for one row. */
  readonly flops: number;
  /** Scores a batch of at most `largestBatch` rows; writes the mean loss's gradient where `grads` is given. */
  run(params: Tensors, inputs: Values, labels: Uint8Array, grads?: Tensors): BatchScore;
}

interface Layer {
  readonly weight: string;
  readonly bias: string;
  readonly inputs: number;
  readonly outputs: number;
  /** Its outputs, a batch of rows. */
  readonly activations: Values;
  /** Gradient by its outputs before the ReLU. */
  readonly delta: Values;
}

/**
 * @param widths numbers of units: inputs, hidden layers, classes
 * @param Storage what activations are held in
 */
export function createMultilayerPerceptron(
  widths: readonly number[],
  largestBatch: number,
  Storage: Float32ArrayConstructor | Float64ArrayConstructor,
): MultilayerPerceptron {
  const layers = widths.slice(1).map((outputs, i): Layer => {
    const size = largestBatch * outputs;
    const inputs = widths[i] ?? 0;
    return {
      weight: `w${i + 1}`,
      bias: `b${i + 1}`,
      inputs,
      outputs,
      activations: new Storage(size),
      delta: new Storage(size),
    };
  });
  const shapes = Object.fromEntries(
    layers.flatMap(({ weight, bias, inputs, outputs }): [string, readonly number[]][] => [
      [weight, [inputs, outputs]],
      [bias, [outputs]],
    ]),
  );
  const last = layers.at(-1);
  if (last === undefined) throw new Error("a network needs at least one layer");

  return {
    shapes,
    // Each product runs forward once and backward twice; the lowest needs no gradient by its inputs.
    flops: layers.reduce((sum, { inputs, outputs }, i) => sum + (i === 0 ? 4 : 6) * inputs * outputs, 0),
    run(params, inputs, labels, grads) {
      const rows = labels.length;
      let values = inputs;
      for (const layer of layers) {
        runForward(layer, params, values, rows, layer !== last);
        values = layer.activations;
      }
      const score = scoreLogits(last.activations, labels, last.outputs, last.delta);
      if (grads !== undefined) {
        for (let i = layers.length - 1; i >= 0; i--) {
          const [below, layer] = [layers[i - 1], layers[i] as Layer];
          writeGradients(layer, grads, below?.activations ?? inputs, rows);
          if (below !== undefined) runBackward(layer, below, params, rows);
        }
      }
      return score;
    },
  };
}

function runForward(layer: Layer, params: Tensors, values: Values, rows: number, rectify: boolean): void {
  const { inputs, outputs, activations } = layer;
  const weight = matrix(tensor(params, layer.weight), inputs, outputs);
  multiply(matrix(values, rows, inputs), weight, matrix(activations, rows, outputs));
  const bias = tensor(params, layer.bias);
  for (let i = 0; i < rows * outputs; i++) {
    const sum = (activations[i] as number) + (bias[i % outputs] as number);
    activations[i] = rectify && sum < 0 ? 0 : sum;
  }
}

function writeGradients(layer: Layer, grads: Tensors, values: Values, rows: number): void {
  const { inputs, outputs } = layer;
  const delta = matrix(layer.delta, rows, outputs);
  const weight = matrix(tensor(grads, layer.weight), inputs, outputs);
  multiply(transpose(matrix(values, rows, inputs)), delta, weight);
  const bias = tensor(grads, layer.bias);
  for (let j = 0; j < outputs; j++) {
    let sum = 0;
    for (let i = j; i < rows * outputs; i += outputs) sum += layer.delta[i] as number;
    bias[j] = sum;
  }
}

/** From the gradient by a layer's outputs to that by the outputs of the layer below, back through its ReLU. */
function runBackward(layer: Layer, below: Layer, params: Tensors, rows: number): void {
  const { inputs, outputs } = layer;
  const weight = matrix(tensor(params, layer.weight), inputs, outputs);
  multiply(matrix(layer.delta, rows, outputs), transpose(weight), matrix(below.delta, rows, inputs));
  for (let i = 0; i < rows * inputs; i++) if (!((below.activations[i] as number) > 0)) below.delta[i] = 0;
}

function tensor(tensors: Tensors, name: string): Values {
  const values = tensors[name];
  if (values === undefined) throw new Error(`there is no tensor ${name}`);
  return values;
}
