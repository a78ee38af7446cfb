import type { Tensors } from "../problem.ts";
import { defineProblem } from "./definition.ts";
import { writeStart } from "./write-start.ts";

/**
 * f(x) = ½ Σ λᵢ xᵢ², the problem on which convergence rates are known in closed form.
 */
export const quadratic = defineProblem({
  title: "Diagonal quadratic, eigenvalues spaced evenly on a log scale from 1 to the condition number",
  options: {
    condition: {
      what: "largest eigenvalue; the smallest is 1",
      default: 100,
      least: 1,
      most: 1e12,
      whole: false,
    },
    dimension: { what: "number of parameters", default: 50, least: 1, most: 1e6, whole: true },
  },
  race: { steps: 500, testEvery: 500, seeds: [0, 1, 2], target: { metric: "loss", value: 0.001 } },
  search: { seeds: [101, 102, 103], validation: 0, recorded: true },
  good: {
    metric: "loss",
    value: 0.001,
    because: "the minimum is 0; seed 0 starts at half the sum of the eigenvalues",
  },
  make({ condition, dimension }) {
    const eigenvalues = eigenvaluesOf(condition, dimension);
    return {
      dtype: "f64",
      shapes: { x: [dimension] },
      examples: 0,
      batchSize: 0,
      flops: 4 * dimension,
      initialise: ({ x }: Tensors, seed) => writeStart(x ?? new Float64Array(), seed),
      evaluate({ x = new Float64Array() }: Tensors, _batch, { x: grad = new Float64Array() }: Tensors) {
        let loss = 0;
        for (let i = 0; i < dimension; i++) {
          const value = x[i] ?? Number.NaN;
          const slope = (eigenvalues[i] ?? Number.NaN) * value;
          grad[i] = slope;
          loss += 0.5 * slope * value;
        }
        return loss;
      },
    };
  },
});

function eigenvaluesOf(condition: number, dimension: number): Float64Array {
  return Float64Array.from({ length: dimension }, (_, i) =>
    dimension === 1 ? condition : condition ** (i / (dimension - 1)),
  );
}
