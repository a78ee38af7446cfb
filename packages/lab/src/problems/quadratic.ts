import type { Tensors } from "../problem.ts";
import { createRandom } from "../random.ts";
import { defineProblem } from "./definition.ts";
import { multiplyVector, randomRotation, rotateDiagonal } from "./random-rotation.ts";
import { writeStart } from "./write-start.ts";

/** A rotation is a full matrix. */
const mostRotated = 1000;

/**
 * f(x) = ½ Σ λᵢ xᵢ², the problem on which convergence rates are known in closed form. Rotated it is the same problem in other
 * coordinates, start and all.
 */
export const quadratic = defineProblem({
  title: "Quadratic, eigenvalues spaced evenly on a log scale from 1 to the condition number",
  options: {
    condition: {
      what: "largest eigenvalue; the smallest is 1",
      default: 100,
      least: 1,
      most: 1e12,
      whole: false,
    },
    dimension: { what: "number of parameters", default: 50, least: 1, most: 1e6, whole: true },
    rotated: {
      what: "0: its axes are the coordinates'; 1: a random rotation of that",
      default: 0,
      least: 0,
      most: 1,
      whole: true,
    },
  },
  race: { steps: 500, testEvery: 500, seeds: [0, 1, 2], target: { metric: "loss", value: 0.001 } },
  search: { seeds: [101, 102, 103], validation: 0, recorded: true },
  good: {
    metric: "loss",
    value: 0.001,
    because: "the minimum is 0; seed 0 starts at half the sum of the eigenvalues",
  },
  make({ condition, dimension, rotated }) {
    const eigenvalues = eigenvaluesOf(condition, dimension);
    const evaluateAlong = (x: Coordinates, grad: Coordinates): number => {
      let loss = 0;
      for (let i = 0; i < dimension; i++) {
        const value = x[i] ?? Number.NaN;
        const slope = (eigenvalues[i] ?? Number.NaN) * value;
        grad[i] = slope;
        loss += 0.5 * slope * value;
      }
      return loss;
    };
    const fixed = { dtype: "f64", shapes: { x: [dimension] }, examples: 0, batchSize: 0 } as const;
    if (rotated === 0)
      return {
        ...fixed,
        flops: 4 * dimension,
        initialise: ({ x = none }: Tensors, seed) => writeStart(x, seed),
        evaluate: ({ x = none }: Tensors, _batch, { x: grad = none }: Tensors) => evaluateAlong(x, grad),
      };
    if (dimension > mostRotated)
      throw new RangeError(
        `quadratic: dimension is ${dimension}; rotated, it has to be at most ${mostRotated}, because a rotation is a full matrix`,
      );
    const rotation = randomRotation(dimension, createRandom(rotationSeed, "data"));
    const matrix = rotateDiagonal(eigenvalues, rotation);
    const along = new Float64Array(dimension);
    return {
      ...fixed,
      flops: 2 * dimension * (dimension + 1),
      initialise({ x = none }: Tensors, seed) {
        writeStart(along, seed);
        x.fill(0);
        for (const [k, axis] of rotation.entries())
          for (let i = 0; i < dimension; i++) x[i] = (x[i] ?? 0) + (along[k] ?? 0) * (axis[i] ?? 0);
      },
      evaluate({ x = none }: Tensors, _batch, { x: grad = none }: Tensors) {
        multiplyVector(matrix, x, grad);
        let loss = 0;
        for (let i = 0; i < dimension; i++) loss += 0.5 * (x[i] ?? Number.NaN) * (grad[i] ?? Number.NaN);
        return loss;
      },
    };
  },
});

type Coordinates = Float32Array | Float64Array;

const none = new Float64Array();
const rotationSeed = 1;

function eigenvaluesOf(condition: number, dimension: number): Float64Array {
  return Float64Array.from({ length: dimension }, (_, i) =>
    dimension === 1 ? condition : condition ** (i / (dimension - 1)),
  );
}
