import { jit, numpy as np, valueAndGrad } from "@jax-js/jax";
import { expect, test } from "vitest";
import { centralDifferences } from "../central-differences.ts";
import type { Tensors } from "../problem.ts";
import { createRandom } from "../random.ts";
import { createConvolutionalNetwork } from "./convolutional-network.ts";
import { toArrays } from "./network-arrays.ts";

const [side, batch, classes] = [11, 3, 4];
const network = createConvolutionalNetwork(side, [2, 3], classes);
const random = createRandom(5, "start");
const draw = (length: number): Float64Array<ArrayBuffer> =>
  Float64Array.from({ length }, () => random.normal() / 2);
const images = draw(batch * side * side);
const labels = Float64Array.from({ length: batch * classes }, (_, i) => (i % (classes + 1) === 0 ? 1 : 0));
const params: Tensors = Object.fromEntries(
  Object.entries(network.shapes).map(([name, shape]) => [
    name,
    draw(shape.reduce((product, size) => product * size, 1)),
  ]),
);

test("the loss is the one that plain loops give", async () => {
  const loss = await network.loss(toArrays(params, network.shapes), imageArray(), labelArray()).data();
  // The logarithm that jax-js writes for Wasm is good to about seven digits, in float64 too.
  expect(loss[0]).toBeCloseTo(lossByLoops(params), 5);
});

test("the traced gradient is the slope of the loss of plain loops", async () => {
  const [, gradient] = jit(valueAndGrad(network.loss))(
    toArrays(params, network.shapes),
    imageArray(),
    labelArray(),
  );
  const slopes = await centralDifferences(lossByLoops, params, 1e-6);
  for (const [name, array] of Object.entries(gradient)) {
    for (const [i, value] of (await array.data()).entries()) {
      expect(Math.abs(value - (slopes[name]?.[i] ?? Number.NaN)), `${name}[${i}]`).toBeLessThan(1e-7);
    }
  }
});

/** The network as its definition reads: ReLU after pooling, no padding, an odd last row left out. */
function lossByLoops(at: Tensors): number {
  let loss = 0;
  for (let example = 0; example < batch; example++) {
    const image = images.subarray(example * side * side, (example + 1) * side * side);
    const low = layer({ side, channels: 1, values: image }, at.c1 ?? [], at.c1b ?? []);
    const high = layer(low, at.c2 ?? [], at.c2b ?? []);
    const logits = [...(at.db ?? [])].map((bias, k) =>
      Array.from(high.values).reduce(
        (sum, value, i) => sum + value * (at.d?.[i * classes + k] ?? Number.NaN),
        bias,
      ),
    );
    const total = logits.reduce((sum, value) => sum + Math.exp(value), 0);
    for (const [k, value] of logits.entries()) {
      loss -= ((labels[example * classes + k] ?? 0) * (value - Math.log(total))) / batch;
    }
  }
  return loss;
}

interface Plane {
  readonly side: number;
  readonly channels: number;
  readonly values: ArrayLike<number>;
}

function layer(of: Plane, weights: ArrayLike<number>, biases: ArrayLike<number>): Plane {
  const outputs = biases.length;
  const pooled = Math.floor((of.side - 2) / 2);
  const values: number[] = [];
  for (let i = 0; i < pooled; i++) {
    for (let j = 0; j < pooled; j++) {
      for (let k = 0; k < outputs; k++) {
        const sums = [0, 1].flatMap((a) =>
          [0, 1].map((b) => convolveAt(of, weights, outputs, 2 * i + a, 2 * j + b, k)),
        );
        values.push(Math.max(0, Math.max(...sums) + (biases[k] ?? Number.NaN)));
      }
    }
  }
  return { side: pooled, channels: outputs, values };
}

function convolveAt(
  of: Plane,
  weights: ArrayLike<number>,
  outputs: number,
  i: number,
  j: number,
  k: number,
): number {
  let sum = 0;
  for (let di = 0; di < 3; di++) {
    for (let dj = 0; dj < 3; dj++) {
      for (let c = 0; c < of.channels; c++) {
        const value = of.values[((i + di) * of.side + j + dj) * of.channels + c] ?? Number.NaN;
        sum += value * (weights[((di * 3 + dj) * of.channels + c) * outputs + k] ?? Number.NaN);
      }
    }
  }
  return sum;
}

function imageArray(): np.Array {
  return np.array(images, { shape: [batch, side, side, 1] });
}

function labelArray(): np.Array {
  return np.array(labels, { shape: [batch, classes] });
}
