import { digitsPixels, loadDigits } from "../data/digits-images.ts";
import { gatherImages, holdOut, type LabelledImages } from "../data/labelled-images.ts";
import { initialiseWeights } from "../models/initialise-weights.ts";
import { createMultilayerPerceptron } from "../models/multilayer-perceptron.ts";
import { batchOption, defineProblem, validationOption } from "./definition.ts";

const classes = 10;
const hidden = 64;

/** A perceptron with two hidden layers, whose gradient is written out in `models/`; 8,970 parameters. */
export const digits = defineProblem({
  title: "Perceptron 64-64-64-10 with ReLU on 1,797 handwritten digits of 8 × 8 pixels (UCI)",
  options: {
    batch: batchOption(32),
    validation: validationOption(1000),
    stretch: {
      what: "factor on the brightness of every fourth pixel, as of inputs that nobody brought to one scale",
      default: 1,
      least: 1e-3,
      most: 1e3,
      whole: false,
    },
  },
  race: { steps: 1000, testEvery: 100, seeds: [1, 2, 3], target: { metric: "loss", value: 0.1 } },
  search: { seeds: [101, 102, 103], validation: 287, recorded: true },
  good: {
    metric: "accuracy",
    value: 0.975,
    because: "guessing gives 0.1; nearest neighbours reach about 0.98 on such a split",
  },
  source: "Alpaydin and Kaynak 1998, UCI Machine Learning Repository, CC BY 4.0, as scikit-learn ships it",
  async make({ batch: batchSize, validation, stretch }, read) {
    const { training, heldOut } = holdOut(await loadDigits(read), validation);
    const largest = Math.max(batchSize, heldOut.labels.length);
    const network = createMultilayerPerceptron(
      [digitsPixels, hidden, hidden, classes],
      largest,
      Float32Array,
    );
    const pixels = new Float32Array(largest * digitsPixels);
    const everyHeldOut = Uint32Array.from(heldOut.labels, (_, i) => i);

    const gather = (images: LabelledImages, indices: Uint32Array): Uint8Array => {
      gatherImages(images, indices, pixels);
      if (stretch !== 1)
        for (let i = 1; i < indices.length * digitsPixels; i += 4) pixels[i] = (pixels[i] ?? 0) * stretch;
      return Uint8Array.from(indices, (index) => images.labels[index] ?? 0);
    };
    return {
      dtype: "f32",
      shapes: network.shapes,
      examples: training.labels.length,
      batchSize,
      flops: network.flops,
      initialise: (params, seed) => initialiseWeights(network.shapes, params, seed),
      evaluate: (params, batch, grads) =>
        network.run(params, pixels, gather(training, batch), grads).loss / batch.length,
      test(params) {
        const { loss, right, wrong, said } = network.run(params, pixels, gather(heldOut, everyHeldOut));
        const examples = everyHeldOut.length;
        return { loss: loss / examples, accuracy: right / examples, examples, wrong, said };
      },
    };
  },
});
