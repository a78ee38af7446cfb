import { formatMeasured } from "@downhill/lab/report/number";
import { gradientDescent } from "downhill";
import type { Curve, Scene } from "../question/diagnose-question.ts";
import { averageEvery } from "./average-every.ts";

export const threeRates = {
  /** In the order of the curves A, B, C: above the best, near it, far below it. */
  rates: [1, 0.2, 0.002],
  mendedRates: [0.15, 0.2, 0.1],
  /** Small enough for its noise to push A out of any valley that is flat enough for so long a step; with 64, one start in forty settles. */
  batchSize: 32,
  steps: 300,
} as const;

const every = 10;

/** Gradient descent on digits at three rates. */
export const threeRatesScene: Scene = {
  mend: `A at α = ${threeRates.mendedRates[0]} and C at α = ${threeRates.mendedRates[2]}; B is left as it was.`,
  async run({ seed, isMended, readData }) {
    const { trainDigits } = await import("./train-digits.ts");
    const { batchSize, steps } = threeRates;
    const curves: Curve[] = [];
    for (const [index, lr] of (isMended ? threeRates.mendedRates : threeRates.rates).entries()) {
      const losses = await trainDigits({ seed, rule: gradientDescent({ lr }), steps, batchSize, readData });
      curves.push({
        name: "ABC"[index] ?? "",
        axis: { label: `training loss, mean of ${every} steps`, isLogarithmic: true },
        ...averageEvery(losses, every),
      });
    }
    const said = curves.map(({ name, y }) => {
      const [high, low] = [Math.max(...y), Math.min(...y)];
      return `${name} begins at ${formatMeasured(y[0] ?? Number.NaN)}, lies between ${formatMeasured(low)} and ${formatMeasured(high)}, and ends at ${formatMeasured(y.at(-1) ?? Number.NaN)}`;
    });
    return { x: "step", curves, caption: `Over ${steps} steps: ${said.join("; ")}.` };
  },
};
