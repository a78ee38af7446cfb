import { createRandom } from "@downhill/lab/random";
import { formatMeasured } from "@downhill/lab/report/number";
import { adam } from "downhill";
import type { Scene } from "../question/diagnose-question.ts";
import { averageEvery } from "./average-every.ts";

export const noiseInTraining = {
  rate: 0.003,
  blanked: 0.4,
  batchSize: 64,
  stepsPerEpoch: 22,
  epochs: 15,
} as const;

/** Pixels are blanked in training alone, and the training loss is what the steps saw. */
export const noiseInTrainingScene: Scene = {
  mend: "The training loss is measured as the validation loss is: after the epoch, on whole images.",
  async run({ seed, isMended, readData }) {
    const { trainDigits } = await import("./train-digits.ts");
    const { rate, blanked, batchSize, stepsPerEpoch, epochs } = noiseInTraining;
    const noise = createRandom(seed, "noise");
    const validation: number[] = [];
    const measuredAlike: number[] = [];
    const losses = await trainDigits({
      ...{ seed, steps: stepsPerEpoch * epochs, batchSize, readData, rule: adam({ lr: rate }) },
      prepareBatch: ({ pixels }) => {
        for (let i = 0; i < pixels.length; i++)
          pixels[i] = noise.uniform() < blanked ? 0 : (pixels[i] ?? 0) / (1 - blanked);
      },
      afterStep: ({ step, score, heldOut, training }) => {
        if (step % stepsPerEpoch !== 0) return;
        validation.push(score(heldOut));
        if (isMended) measuredAlike.push(score(training));
      },
    });
    const training = isMended ? measuredAlike : averageEvery(losses, stepsPerEpoch).y;
    const x = validation.map((_, index) => index + 1);
    const axis = { label: "loss", isLogarithmic: true };
    const below = training.filter((loss, index) => (validation[index] ?? Number.NaN) < loss).length;
    return {
      x: "epoch",
      curves: [
        { name: "training loss", axis, x, y: training },
        { name: "validation loss", axis, x, y: validation },
      ],
      caption: `The validation loss is below the training loss in ${below} of ${epochs} epochs; in the last one they are ${formatMeasured(validation.at(-1) ?? Number.NaN)} and ${formatMeasured(training.at(-1) ?? Number.NaN)}.`,
    };
  },
};
