import { formatMeasured } from "@downhill/lab/report/number";
import { adamw } from "downhill";
import type { Scene } from "../question/diagnose-question.ts";
import { copyTensors, normOf } from "./copy-tensors.ts";

export const frozenLayer = { rate: 0.003, decay: 0.1, batchSize: 64, frozenAt: 150, steps: 400 } as const;

const frozen = ["w1", "b1"] as const;

/** The gradient of a layer is set to 0, and the optimizer steps it all the same. */
export const frozenLayerScene: Scene = {
  mend: "The layer is taken out of the optimizer (in PyTorch: its gradient is None, not zeros), so no step touches it.",
  async run({ seed, isMended, readData }) {
    const { trainDigits } = await import("./train-digits.ts");
    const { rate, decay, batchSize, frozenAt, steps } = frozenLayer;
    let kept: ReturnType<typeof copyTensors> = {};
    let size = 1;
    const moved: number[] = [];
    const norms: number[] = [];
    await trainDigits({
      ...{ seed, steps, batchSize, readData, rule: adamw({ lr: rate, weightDecay: decay }) },
      beforeStep: ({ step, opt }) => {
        if (step > frozenAt) for (const name of frozen) opt.grads[name]?.fill(0);
        norms.push(normOf(layerOf(opt.grads)));
      },
      afterStep: ({ step, opt }) => {
        const layer = layerOf(opt.params);
        if (step === frozenAt) {
          kept = copyTensors(layer);
          size = normOf(kept);
        }
        // What no step touches stays where it was.
        if (step > frozenAt && isMended) for (const name of frozen) layer[name]?.set(kept[name] ?? []);
        if (step >= frozenAt) moved.push((100 * normOf(layer, kept)) / size);
      },
    });
    const early = moved[10] ?? Number.NaN;
    return {
      x: "step",
      curves: [
        {
          name: "layer 1",
          axis: {
            label: "distance of layer 1 from where it was frozen, % of its norm",
            isLogarithmic: false,
          },
          x: moved.map((_, index) => frozenAt + index),
          y: moved,
        },
        {
          name: "gradient",
          axis: { label: "gradient norm of layer 1", isLogarithmic: false },
          x: norms.map((_, index) => index + 1),
          y: norms,
        },
      ],
      caption: `From step ${frozenAt + 1} on the gradient of layer 1 is 0. Ten steps later its weights have moved by ${formatMeasured(early)} % of their norm, and by ${formatMeasured(moved.at(-1) ?? Number.NaN)} % at step ${steps}.`,
    };
  },
};

function layerOf(tensors: ReturnType<typeof copyTensors>): ReturnType<typeof copyTensors> {
  return Object.fromEntries(Object.entries(tensors).filter(([name]) => frozen.some((one) => one === name)));
}
