import { createBatches } from "@downhill/lab/batches";
import { createRandom } from "@downhill/lab/random";
import { formatMeasured } from "@downhill/lab/report/number";
import { gradientDescent } from "downhill";
import type { Curve, Scene } from "../question/diagnose-question.ts";
import { mean } from "./average-every.ts";
import { normOf } from "./copy-tensors.ts";

export const blankImage = { rates: [0.03, 0.003], batchSize: 8, steps: 220, divisorFloor: 1e-5 } as const;

const pixelCount = 64;
const images = 1437;

/** One image of the training data is blank, and each image is divided by its own standard deviation. */
export const blankImageScene: Scene = {
  mend: `Each image is divided by its standard deviation plus ${blankImage.divisorFloor}, so the blank one becomes zeros in place of 0/0.`,
  async run({ seed, isMended, readData }) {
    const { trainDigits } = await import("./train-digits.ts");
    const { rates, batchSize, steps, divisorFloor } = blankImage;
    const blank = findBlank(seed);
    const norms: number[] = [];
    const runs: (readonly number[])[] = [];
    for (const lr of rates)
      runs.push(
        await trainDigits({
          ...{ seed, steps, batchSize, readData, rule: gradientDescent({ lr }) },
          prepareImages: ({ pixels }) => void pixels.fill(0, blank * pixelCount, (blank + 1) * pixelCount),
          prepareBatch: ({ pixels }) => standardiseEach(pixels, isMended ? divisorFloor : 0),
          beforeStep: ({ opt }) => {
            if (lr === rates[0]) norms.push(normOf(opt.grads));
          },
        }),
      );
    const x = norms.map((_, index) => index + 1);
    const curves: readonly Curve[] = [
      ...runs.map((y, index) => ({
        name: `loss at α = ${rates[index]}`,
        axis: { label: "training loss", isLogarithmic: true },
        ...{ x, y },
      })),
      {
        name: `gradient norm at α = ${rates[0]}`,
        axis: { label: "gradient norm", isLogarithmic: true },
        ...{ x, y: norms },
      },
    ];
    return { x: "step", curves, caption: describe(runs, norms, steps) };
  },
};

function describe(runs: readonly (readonly number[])[], norms: readonly number[], steps: number): string {
  const ends = runs.map((losses) => losses.findIndex(Number.isNaN) + 1);
  if (ends.every((end) => end === 0))
    return `Both runs go on to step ${steps}, where their losses are ${runs.map((losses) => formatMeasured(mean(losses.slice(-20)))).join(" and ")}.`;
  const [end = 0] = ends;
  const before = norms.slice(Math.max(0, end - 21), end - 1);
  return `Both losses are NaN from step ${[...new Set(ends)].join(" and ")} on. Over the 20 steps before, the gradient's norm lies between ${formatMeasured(Math.min(...before))} and ${formatMeasured(Math.max(...before))}.`;
}

/** The first image of a batch that comes well into the first epoch. */
function findBlank(seed: number): number {
  const { batchSize } = blankImage;
  const nextBatch = createBatches(images, batchSize, seed);
  let batch = nextBatch();
  for (let step = 90 + createRandom(seed, "data").below(70); step > 0; step--) batch = nextBatch();
  return batch[0] ?? 0;
}

function standardiseEach(pixels: Float32Array, floor: number): void {
  for (let start = 0; start < pixels.length; start += pixelCount) {
    const image = pixels.subarray(start, start + pixelCount);
    const middle = image.reduce((sum, value) => sum + value, 0) / pixelCount;
    const square = image.reduce((sum, value) => sum + (value - middle) * (value - middle), 0) / pixelCount;
    const divisor = Math.sqrt(square) + floor;
    for (let i = 0; i < pixelCount; i++) image[i] = ((image[i] ?? 0) - middle) / divisor;
  }
}
