import { jit, numpy as np, valueAndGrad } from "@jax-js/jax";
import { numberCharacters } from "../data/character-text.ts";
import { countWindows, gatherWindows, tileWindows } from "../data/character-windows.ts";
import { loadMobyDick, mobyDickSource } from "../data/moby-dick.ts";
import { copyGradients, disposeArrays, holdArrays, toArrays } from "../models/network-arrays.ts";
import { sampleText } from "../models/sample-text.ts";
import { createTransformer, initialiseTransformer } from "../models/transformer.ts";
import type { Tensors, TestScore } from "../problem.ts";
import { batchOption, defineProblem, validationOption } from "./definition.ts";

const context = 64;
const heldOutShare = 0.1;
const testBatch = 32;
/** A sample is every tenth window of the held-out text. */
const sampleStride = 10;

/** A pre-norm Transformer of two layers, its gradient traced and compiled by jax-js; 114,000 parameters. */
export const mobyTransformer = defineProblem({
  title: "Transformer (2 layers, width 64, 4 heads) on the characters of Moby-Dick, windows of 64",
  options: { batch: batchOption(16), validation: validationOption(200_000) },
  race: { steps: 600, testEvery: 100, seeds: [1, 2, 3], target: { metric: "loss", value: 2.2 } },
  search: { seeds: [101, 102], validation: 100_000, steps: 300, recorded: true },
  good: {
    metric: "loss",
    value: 2,
    because:
      "guessing costs ln 74 = 4.30 nats a character, and 2.39 is the least with only the character before",
  },
  source: mobyDickSource,
  async make({ batch: batchSize, validation }, read) {
    const text = numberCharacters(await loadMobyDick(read), heldOutShare);
    const { alphabet } = text;
    const characters = alphabet.length;
    const split = text.training.length - validation;
    const training = text.training.subarray(0, split);
    const heldOut = validation === 0 ? text.heldOut : text.training.subarray(split);
    const network = createTransformer({ characters, context, layers: 2, width: 64, heads: 4 });
    const { shapes } = network;
    const lossAndGradient = jit(valueAndGrad(network.loss));
    const loss = jit(network.loss);
    const logits = jit(network.logits);

    const score = async (params: Tensors, starts: Uint32Array): Promise<TestScore> => {
      const arrays = toArrays(params, shapes);
      let sum = 0;
      for (let from = 0; from < starts.length; from += testBatch) {
        const windows = starts.subarray(from, from + testBatch);
        const mean = await loss(holdArrays(arrays), ...windowArrays(heldOut, windows)).data();
        sum += Number(mean[0]) * windows.length;
      }
      disposeArrays(arrays);
      return { loss: sum / starts.length, accuracy: undefined, examples: starts.length };
    };
    const all = tileWindows(heldOut, context);

    return {
      dtype: "f32",
      shapes,
      examples: countWindows(training, context),
      batchSize,
      flops: network.flops,
      initialise: (params, seed) => initialiseTransformer(shapes, params, seed),
      async evaluate(params, batch, grads) {
        const [value, gradient] = lossAndGradient(toArrays(params, shapes), ...windowArrays(training, batch));
        const [mean] = await value.data();
        await copyGradients(gradient, grads);
        return Number(mean);
      },
      test: (params, extent) =>
        score(params, extent === "all" ? all : all.filter((_, i) => i % sampleStride === 0)),
      async sample(params, request) {
        const arrays = toArrays(params, shapes);
        const predict = async (before: Uint8Array): Promise<ArrayLike<number>> => {
          // What stands after a character cannot be seen from it.
          const window = new Int32Array(context);
          window.set(before);
          const inputs = np.array(window, { shape: [1, context], dtype: np.int32 });
          const rows = await logits(holdArrays(arrays), inputs).data();
          return rows.subarray((before.length - 1) * characters, before.length * characters);
        };
        const written = await sampleText({ alphabet: alphabet, context, predict }, request);
        disposeArrays(arrays);
        return written;
      },
      dispose() {
        lossAndGradient.dispose();
        loss.dispose();
        logits.dispose();
      },
    };
  },
});

function windowArrays(text: Uint8Array, starts: Uint32Array): [inputs: np.Array, targets: np.Array] {
  const inputs = new Int32Array(starts.length * context);
  const targets = new Int32Array(starts.length * context);
  gatherWindows(text, starts, context, inputs, targets);
  const options = { shape: [starts.length, context], dtype: np.int32 };
  return [np.array(inputs, options), np.array(targets, options)];
}
