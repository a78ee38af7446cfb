import { formatMeasured } from "@downhill/lab/report/number";
import { adam } from "downhill";
import type { Scene } from "../question/diagnose-question.ts";
import { averageEvery } from "./average-every.ts";
import type { Rows } from "./train-digits.ts";

export const runningAverages = {
  rate: 0.003,
  share: 1e-4,
  mendedShare: 0.1,
  batchSize: 64,
  steps: 500,
  every: 20,
} as const;

const features = 64;
/** Keras's. PyTorch's, 1e-5, lets a pixel that is dark in nearly every image reach a hundred where it is lit once. */
const floor = 1e-3;

/** A normalisation of the inputs whose running averages, which evaluation uses, have hardly left their start. */
export const runningAveragesScene: Scene = {
  mend: `Each step moves the running averages by ${runningAverages.mendedShare} of the way to the batch's mean and variance, in place of ${runningAverages.share}.`,
  async run({ seed, isMended, readData }) {
    const { trainDigits } = await import("./train-digits.ts");
    const { rate, share, mendedShare, batchSize, steps, every } = runningAverages;
    const running = {
      means: new Float64Array(features),
      variances: new Float64Array(features).fill(1),
      share: isMended ? mendedShare : share,
    };
    const heldOutLosses: number[] = [];
    const sameImages: number[] = [];
    const evaluate = ({ pixels }: Rows): void => normalise(pixels, running.means, running.variances);
    const losses = await trainDigits({
      ...{ seed, steps, batchSize, readData, rule: adam({ lr: rate }) },
      prepareBatch: ({ pixels }) => normaliseBatch(pixels, running),
      afterStep: ({ step, score, heldOut, training }) => {
        if (step % every !== 0) return;
        heldOutLosses.push(score(heldOut, evaluate));
        sameImages.push(score(training, evaluate));
      },
    });
    const { x, y } = averageEvery(losses, every);
    const axis = { label: "loss", isLogarithmic: true };
    const [trained, evaluated, seen] = [y, heldOutLosses, sameImages].map((values) =>
      formatMeasured(values.at(-1) ?? Number.NaN),
    );
    return {
      x: "step",
      curves: [
        { name: "training, as the steps see it", axis, x, y },
        { name: "held out, evaluated", axis, x, y: heldOutLosses },
        { name: "training images, evaluated", axis, x, y: sameImages },
      ],
      caption: `At step ${steps} the loss of the training steps is ${trained}. The evaluation gives ${evaluated} on held-out images, and ${seen} on the training images.`,
    };
  },
};

/** Brings a batch to mean 0 and variance 1 by its own statistics, and moves the running ones towards them. */
function normaliseBatch(
  pixels: Float32Array,
  running: { readonly means: Float64Array; readonly variances: Float64Array; readonly share: number },
): void {
  const rows = pixels.length / features;
  const means = new Float64Array(features);
  const variances = new Float64Array(features);
  for (const [i, value] of pixels.entries()) means[i % features] = (means[i % features] ?? 0) + value / rows;
  for (const [i, value] of pixels.entries()) {
    const off = value - (means[i % features] ?? 0);
    variances[i % features] = (variances[i % features] ?? 0) + (off * off) / rows;
  }
  normalise(pixels, means, variances);
  const { share } = running;
  for (let j = 0; j < features; j++) {
    running.means[j] = (1 - share) * (running.means[j] ?? 0) + share * (means[j] ?? 0);
    running.variances[j] = (1 - share) * (running.variances[j] ?? 0) + share * (variances[j] ?? 0);
  }
}

function normalise(pixels: Float32Array, means: Float64Array, variances: Float64Array): void {
  for (let i = 0; i < pixels.length; i++) {
    const j = i % features;
    pixels[i] = ((pixels[i] ?? 0) - (means[j] ?? 0)) / Math.sqrt((variances[j] ?? 0) + floor);
  }
}
