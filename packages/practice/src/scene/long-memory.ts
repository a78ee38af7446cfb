import { formatMeasured } from "@downhill/lab/report/number";
import { torch } from "downhill/dialects";
import type { Scene } from "../question/diagnose-question.ts";
import { averageEvery } from "./average-every.ts";
import { copyTensors, normOf } from "./copy-tensors.ts";

export const longMemory = { rate: 0.03, beta: 0.9999, mendedBeta: 0.9, batchSize: 64, steps: 500 } as const;

const every = 5;

/** Momentum whose buffer forgets nothing within the run. */
export const longMemoryScene: Scene = {
  mend: `β = ${longMemory.mendedBeta} in place of ${longMemory.beta}, at the same α.`,
  async run({ seed, isMended, readData }) {
    const { trainDigits } = await import("./train-digits.ts");
    const { rate, beta, mendedBeta, batchSize, steps } = longMemory;
    const rule = torch.SGD({ lr: rate, momentum: isMended ? mendedBeta : beta });
    const distances: number[] = [];
    let start: ReturnType<typeof copyTensors> | undefined;
    const losses = await trainDigits({
      ...{ seed, rule, steps, batchSize, readData },
      beforeStep: ({ opt }) => {
        start ??= copyTensors(opt.params);
      },
      afterStep: ({ opt }) => void distances.push(normOf(opt.params, start)),
    });
    const loss = averageEvery(losses, every);
    const distance = averageEvery(distances, every);
    const least = loss.y.indexOf(Math.min(...loss.y));
    return {
      x: "step",
      curves: [
        {
          name: "training loss",
          axis: { label: `training loss, mean of ${every} steps`, isLogarithmic: true },
          ...loss,
        },
        {
          name: "distance",
          axis: { label: "distance of the weights from their start", isLogarithmic: false },
          ...distance,
        },
      ],
      caption: `The training loss is least at step ${loss.x[least]}, ${formatMeasured(loss.y[least] ?? Number.NaN)}, and ${formatMeasured(loss.y.at(-1) ?? Number.NaN)} at step ${steps}. The weights are then ${formatMeasured(distance.y.at(-1) ?? Number.NaN)} from where they began.`,
    };
  },
};
