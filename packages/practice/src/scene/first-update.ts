import { formatMeasured } from "@downhill/lab/report/number";
import { constant, type Schedule, warmup } from "downhill";
import { torch } from "downhill/dialects";
import type { Scene } from "../question/diagnose-question.ts";
import { copyTensors } from "./copy-tensors.ts";

export const firstUpdate = { rate: 0.015, batchSize: 64, steps: 160, warmupSteps: 80 } as const;

/** RMSprop as PyTorch has it, from an average that begins at 0. */
export const firstUpdateScene: Scene = {
  mend: `The rate rises from 0 to α = ${firstUpdate.rate} over the first ${firstUpdate.warmupSteps} steps, until the average of squares has seen enough.`,
  async run({ seed, isMended, readData }) {
    const { trainDigits } = await import("./train-digits.ts");
    const { rate, batchSize, steps, warmupSteps } = firstUpdate;
    const schedule: Record<string, Schedule> = { lr: warmup(warmupSteps, constant(rate)) };
    let before: ReturnType<typeof copyTensors> = {};
    const updates: number[] = [];
    const losses = await trainDigits({
      ...{ seed, steps, batchSize, readData, rule: torch.RMSprop({ lr: rate }) },
      ...(isMended && { schedule }),
      beforeStep: ({ opt }) => {
        before = copyTensors(opt.params);
      },
      afterStep: ({ opt }) => void updates.push(typicalChange(opt.params, before) / rate),
    });
    const x = losses.map((_, index) => index + 1);
    const worst = losses.indexOf(Math.max(...losses));
    return {
      x: "step",
      curves: [
        {
          name: "update / α",
          axis: {
            label: "change of the weights that move (root mean square), in units of α",
            isLogarithmic: true,
          },
          x,
          y: updates,
        },
        { name: "training loss", axis: { label: "training loss", isLogarithmic: true }, x, y: losses },
      ],
      caption: `The first update changes the weights that move by ${formatMeasured(updates[0] ?? Number.NaN)} α, the tenth by ${formatMeasured(updates[9] ?? Number.NaN)} α and the last by ${formatMeasured(updates.at(-1) ?? Number.NaN)} α. The loss begins at ${formatMeasured(losses[0] ?? Number.NaN)}, is highest at step ${worst + 1} with ${formatMeasured(losses[worst] ?? Number.NaN)}, and ends at ${formatMeasured(losses.at(-1) ?? Number.NaN)}.`,
    };
  },
};

/** Root mean square over the weights that moved; those of pixels that are always dark have no gradient. */
function typicalChange(now: ReturnType<typeof copyTensors>, before: ReturnType<typeof copyTensors>): number {
  let [sum, count] = [0, 0];
  for (const [name, values] of Object.entries(now))
    for (const [i, value] of values.entries()) {
      const change = value - (before[name]?.[i] ?? Number.NaN);
      sum += change * change;
      if (change !== 0) count += 1;
    }
  return Math.sqrt(sum / count);
}
