import { defaultDevice, lax, nn, numpy as np } from "@jax-js/jax";
import type { NetworkArrays } from "./network-arrays.ts";

/** Two convolutions of 3 × 3, each with 2 × 2 max pooling and ReLU, then one dense layer. */
export interface ConvolutionalNetwork {
  /** `c1` (height, width, input channels, output channels), `c1b`, `c2`, `c2b`, `d` (inputs × classes), `db`. */
  readonly shapes: Readonly<Record<string, readonly number[]>>;
  /** Operations of loss and gradient for one image. */
  readonly flops: number;
  /** Logits of a batch of images (batch, height, width, 1). Takes over its arguments. */
  logits(params: NetworkArrays, images: np.Array): np.Array;
  /** Mean softmax cross-entropy against labels (batch, classes) of 0 and 1. Takes over its arguments. */
  loss(params: NetworkArrays, images: np.Array, labels: np.Array): np.Array;
}

const kernel = 3;

/**
 * @param side height and width of an image
 * @param channels output channels of the two convolutions
 */
export function createConvolutionalNetwork(
  side: number,
  channels: readonly [first: number, second: number],
  classes: number,
): ConvolutionalNetwork {
  const [first, second] = channels;
  const sideLeft = shrink(shrink(side));
  const shapes = {
    c1: [kernel, kernel, 1, first],
    c1b: [first],
    c2: [kernel, kernel, first, second],
    c2b: [second],
    d: [sideLeft * sideLeft * second, classes],
    db: [classes],
  };

  const logits = (params: NetworkArrays, images: np.Array): np.Array => {
    const { c1, c1b, c2, c2b, d, db } = params as Record<keyof typeof shapes, np.Array>;
    const [batch = 0] = images.shape;
    const low = nn.relu(pool(convolve(images, c1)).add(c1b));
    const high = nn.relu(pool(convolve(low, c2)).add(c2b));
    return np.dot(high.reshape([batch, -1]), d).add(db);
  };
  const loss = (params: NetworkArrays, images: np.Array, labels: np.Array): np.Array => {
    const [batch = 0] = images.shape;
    return nn
      .logSoftmax(logits(params, images), -1)
      .mul(labels)
      .sum()
      .mul(-1 / batch);
  };
  const between = shrink(side);
  const products = [
    kernel ** 2 * first * (side - kernel + 1) ** 2,
    kernel ** 2 * first * second * (between - kernel + 1) ** 2,
    sideLeft ** 2 * second * classes,
  ];
  // Each product runs forward once and backward twice; the lowest needs no gradient by the images.
  const flops = products.reduce((sum, count, i) => sum + (i === 0 ? 4 : 6) * count, 0);
  return { shapes, flops, logits, loss };
}

function shrink(side: number): number {
  return Math.floor((side - kernel + 1) / 2);
}

/**
 * Convolution without padding: on WebGPU jax-js's own, elsewhere one product per kernel offset, summed, which in jax-js's Wasm is
 * over ten times faster.
 */
function convolve(images: np.Array, weights: np.Array): np.Array {
  if (defaultDevice() !== "webgpu") return sumShifted(images, weights);
  const channelsFirst = lax.conv(
    images.transpose([0, 3, 1, 2]),
    weights.transpose([3, 2, 0, 1]),
    [1, 1],
    "VALID",
  );
  return channelsFirst.transpose([0, 2, 3, 1]);
}

/**
 * Matrix products over a single channel are slower in jax-js's Wasm than broadcasting, and flattening the images to rows
 * first makes the forward pass four times slower.
 */
function sumShifted(images: np.Array, weights: np.Array): np.Array {
  const [, height = 0, width = 0, channels = 0] = images.shape;
  const products: np.Array[] = [];
  for (let i = 0; i < kernel; i++) {
    for (let j = 0; j < kernel; j++) {
      const shifted = images.ref.slice([], [i, height - kernel + 1 + i], [j, width - kernel + 1 + j], []);
      const offset = weights.ref.slice(i, j, [], []);
      products.push(channels === 1 ? shifted.mul(offset) : np.dot(shifted, offset));
    }
  }
  images.dispose();
  weights.dispose();
  return products.reduce((sum, product) => sum.add(product));
}

/** The largest of every 2 × 2 square; an odd last row or column is left out. */
function pool(images: np.Array): np.Array {
  const [batch = 0, height = 0, width = 0, channels = 0] = images.shape;
  const [rows, columns] = [Math.floor(height / 2), Math.floor(width / 2)];
  const even = images.slice([], [0, 2 * rows], [0, 2 * columns], []);
  return np.max(even.reshape([batch, rows, 2, columns, 2, channels]), [2, 4]);
}
