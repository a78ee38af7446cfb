// Logistic regression with its gradient written out: did an O-ring of the space shuttle suffer, given the temperature at launch?
// downhill race ./examples/o-rings.ts
import type { OwnProblem } from "@downhill/lab";

export const problem = {
  title: "Logistic regression of O-ring distress on temperature, 23 flights (Dalal, Fowlkes & Hoadley 1989)",
  race: { steps: 300, target: { metric: "loss", value: 0.445 } },
  good: {
    metric: "loss",
    value: 0.442,
    because: "the maximum likelihood has a deviance of 20.315, so a mean loss of 20.315 / 46 = 0.4416",
  },
  async make(_options, read) {
    const { values, targets, rows } = await read.csv("o-rings.csv", { target: "distress" });
    const temperatures = standardise(values);
    return {
      dtype: "f64",
      shapes: { intercept: [1], slope: [1] },
      examples: rows,
      batchSize: rows,
      flops: 20,
      initialise({ intercept, slope }) {
        intercept?.fill(0);
        slope?.fill(0);
      },
      evaluate({ intercept, slope }, batch, grads) {
        let [loss, gradIntercept, gradSlope] = [0, 0, 0];
        for (const i of batch) {
          const temperature = temperatures[i] ?? Number.NaN;
          const logit = (intercept?.[0] ?? Number.NaN) + (slope?.[0] ?? Number.NaN) * temperature;
          const distress = targets[i] ?? Number.NaN;
          // ln(1 + e^z) − y z, without overflow for a large z.
          loss += Math.max(logit, 0) + Math.log1p(Math.exp(-Math.abs(logit))) - distress * logit;
          const error = 1 / (1 + Math.exp(-logit)) - distress;
          gradIntercept += error;
          gradSlope += error * temperature;
        }
        grads.intercept?.fill(gradIntercept / batch.length);
        grads.slope?.fill(gradSlope / batch.length);
        return loss / batch.length;
      },
    };
  },
} satisfies OwnProblem;

function standardise(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return values.map((value) => (value - mean) / Math.sqrt(variance));
}
