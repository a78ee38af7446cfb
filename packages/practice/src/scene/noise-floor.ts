import { formatCount, formatMeasured } from "@downhill/lab/report/number";
import { constant, gradientDescent, joined, linear } from "downhill";
import type { Scene } from "../question/diagnose-question.ts";
import { averageEvery } from "./average-every.ts";
import { copyTensors, normOf } from "./copy-tensors.ts";

export const noiseFloor = { rate: 0.2, batchSize: 4, steps: 1600, decayFrom: 800, every: 20 } as const;

/** A constant rate that is large for the noise of a small batch. */
export const noiseFloorScene: Scene = {
  mend: `From step ${noiseFloor.decayFrom} on the rate falls in a line from ${noiseFloor.rate} to 0.`,
  async run({ seed, isMended, readData }) {
    const { trainDigits } = await import("./train-digits.ts");
    const { rate, batchSize, steps, decayFrom, every } = noiseFloor;
    const lr = joined(constant(rate), decayFrom, linear(rate, 0, steps - decayFrom));
    const heldOutLosses: number[] = [];
    const changes: number[] = [];
    let before: ReturnType<typeof copyTensors> = {};
    const losses = await trainDigits({
      ...{ seed, steps, batchSize, readData, rule: gradientDescent({ lr: rate }) },
      ...(isMended && { schedule: { lr } }),
      beforeStep: ({ step, opt }) => {
        if (step % every === 1) before = copyTensors(opt.params);
      },
      afterStep: ({ step, opt, score, heldOut }) => {
        if (step % every !== 0) return;
        heldOutLosses.push(score(heldOut));
        changes.push((100 * normOf(opt.params, before)) / normOf(before));
      },
    });
    const { x, y } = averageEvery(losses, every);
    const late = heldOutLosses.slice(heldOutLosses.length / 2);
    const axis = { label: "loss", isLogarithmic: true };
    return {
      x: "step",
      curves: [
        { name: "training loss", axis, x, y },
        { name: "held-out loss", axis, x, y: heldOutLosses },
        {
          name: "change of the weights",
          axis: { label: `change of the weights in ${every} steps, % of their norm`, isLogarithmic: false },
          ...{ x, y: changes },
        },
      ],
      caption: `In the second half of ${formatCount(steps)} steps the held-out loss lies between ${formatMeasured(Math.min(...late))} and ${formatMeasured(Math.max(...late))}, measured every ${every} steps. The weights change by ${formatMeasured(changes[9] ?? Number.NaN)} % of their norm in steps ${9 * every + 1} to ${10 * every}, and by ${formatMeasured(changes.at(-1) ?? Number.NaN)} % in the last ${every}.`,
    };
  },
};
