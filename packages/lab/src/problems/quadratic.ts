import type { Tensors } from "../problem.ts";
import { createRandom } from "../random.ts";
import { defineProblem } from "./definition.ts";
import { createRotation, rotate, rotateBack } from "./random-rotation.ts";

/** A rotation is a full matrix. */
const mostRotated = 1000;

/**
 * f(x) = ½ Σ λᵢ xᵢ², the problem on which convergence rates are known in closed form. Seed 0 starts at all ones, where
 * every eigenvalue has its part; any other seed starts in a random direction, as far from the minimum. Rotated it is the same problem in other coordinates, start
 * and all.
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
    const rotation = createRotation(dimension, rotationSeed);
    const [along, slopes] = [new Float64Array(dimension), new Float64Array(dimension)];
    return {
      ...fixed,
      flops: 4 * dimension * (dimension + 1),
      initialise({ x = none }: Tensors, seed) {
        writeStart(along, seed);
        rotateBack(rotation, along, x);
      },
      evaluate({ x = none }: Tensors, _batch, { x: grad = none }: Tensors) {
        rotate(rotation, x, along);
        const loss = evaluateAlong(along, slopes);
        rotateBack(rotation, slopes, grad);
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

function writeStart(x: Float32Array | Float64Array, seed: number): void {
  if (seed === 0) {
    x.fill(1);
    return;
  }
  const random = createRandom(seed, "start");
  let square = 0;
  for (let i = 0; i < x.length; i++) {
    const value = random.normal();
    x[i] = value;
    square += value * value;
  }
  const scale = Math.sqrt(x.length / square);
  for (let i = 0; i < x.length; i++) x[i] = (x[i] ?? 0) * scale;
}
