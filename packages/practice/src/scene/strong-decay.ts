import { formatMeasured } from "@downhill/lab/report/number";
import { chain, gradientDescent, l2 } from "downhill";
import type { Curve, Scene } from "../question/diagnose-question.ts";
import { averageEvery } from "./average-every.ts";
import { normOf } from "./copy-tensors.ts";

export const strongDecay = {
  rates: [0.3, 0.1],
  decay: 0.05,
  mendedDecay: 1e-4,
  batchSize: 64,
  steps: 600,
} as const;

const every = 15;

/** L2 regularisation that holds the weights too short to fit. */
export const strongDecayScene: Scene = {
  mend: `λ = ${strongDecay.mendedDecay} in place of ${strongDecay.decay}, at both rates.`,
  async run({ seed, isMended, readData }) {
    const { trainDigits } = await import("./train-digits.ts");
    const { rates, decay, mendedDecay, batchSize, steps } = strongDecay;
    const weightDecay = isMended ? mendedDecay : decay;
    const losses: Curve[] = [];
    const lengths: Curve[] = [];
    for (const lr of rates) {
      const norms: number[] = [];
      const run = await trainDigits({
        ...{ seed, steps, batchSize, readData, rule: chain(l2({ weightDecay }), gradientDescent({ lr })) },
        afterStep: ({ opt }) => void norms.push(normOf(opt.params)),
      });
      const name = `α = ${lr}`;
      const axis = { label: `training loss, mean of ${every} steps`, isLogarithmic: true };
      losses.push({ name, axis, ...averageEvery(run, every) });
      const length = { label: "norm of all weights", isLogarithmic: false };
      lengths.push({ name: `weights at ${name}`, axis: length, ...averageEvery(norms, every) });
    }
    const said = losses.map(({ name, y }, index) => {
      const [half, end] = [y[Math.floor(y.length / 2)], y.at(-1)].map((loss) =>
        formatMeasured(loss ?? Number.NaN),
      );
      const [from, to] = [lengths[index]?.y[0], lengths[index]?.y.at(-1)].map((length) =>
        formatMeasured(length ?? Number.NaN),
      );
      return `at ${name} the loss is ${half} half-way and ${end} at the end, and the weights' norm goes from ${from} to ${to}`;
    });
    return {
      x: "step",
      curves: [...losses, ...lengths],
      caption: `Over ${steps} steps: ${said.join("; ")}.`,
    };
  },
};
