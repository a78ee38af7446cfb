import type { Tensors } from "../problem.ts";
import { createRandom, type Random } from "../random.ts";
import { drawStudentT } from "../student-t.ts";
import { defineProblem } from "./definition.ts";
import { multiplyVector, randomRotation, rotateDiagonal } from "./random-rotation.ts";
import { writeStart } from "./write-start.ts";

export const deepDimension = 100;
const steep = 10;

/**
 * A quadratic whose eigenvalues are spread as those of deep networks are said to be: many near 0, few large. After DeepOBS's
 * `quadratic_deep` (Schneider, Balles & Hennig 2019, arXiv:1903.05499), which is a mean over random minima; here the minimum
 * stands still, and noise is an option. The eigenvalues are drawn once, alike for every seed.
 */
export const deepQuadratic = defineProblem({
  title: "Quadratic with the spectrum of a deep network: 90 eigenvalues from 0 to 1, 10 from 30 to 60",
  options: {
    rotated: {
      what: "1 turns the coordinates at random, 0 leaves the eigenvectors along the axes",
      default: 1,
      least: 0,
      most: 1,
      whole: true,
    },
    noise: {
      what: "on each component of the gradient: 0 none, 1 normal, 2 Student's t",
      default: 0,
      least: 0,
      most: 2,
      whole: true,
    },
    scale: { what: "factor of the noise", default: 1, least: 0, most: 1e6, whole: false },
    degrees: {
      what: "degrees of freedom of Student's t: the fewer, the heavier its tails",
      default: 1.5,
      least: 0.5,
      most: 1000,
      whole: false,
    },
  },
  race: { steps: 1000, testEvery: 1000, seeds: [0, 1, 2], target: { metric: "loss", value: 0.1 } },
  search: { seeds: [101, 102, 103], validation: 0, recorded: true },
  good: {
    metric: "loss",
    value: 0.1,
    because: "the minimum is 0; seed 0 starts near 250, nearly all of it in the ten steep directions",
  },
  make({ rotated, noise, scale, degrees }) {
    const evaluate = createDeepQuadratic(rotated === 1);
    let draw = createNoise({ noise, scale, degrees }, createRandom(0, "noise"));
    return {
      dtype: "f64",
      shapes: { x: [deepDimension] },
      examples: 0,
      batchSize: 0,
      flops: rotated === 1 ? 2 * deepDimension * (deepDimension + 1) : 4 * deepDimension,
      stream: noise !== 0,
      initialise({ x = new Float64Array() }: Tensors, seed) {
        writeStart(x, seed);
        // No step number reaches `evaluate`: the noise is a stream that starts with the run.
        draw = createNoise({ noise, scale, degrees }, createRandom(seed, "noise"));
      },
      evaluate({ x = new Float64Array() }: Tensors, _batch, { x: grad = new Float64Array() }: Tensors) {
        const loss = evaluate(x, grad);
        if (noise !== 0) for (let i = 0; i < grad.length; i++) grad[i] = (grad[i] ?? 0) + draw();
        return loss;
      },
    };
  },
});

/** What is added to each component of a gradient. */
export interface GradientNoise {
  /** 0 none, 1 normal, 2 Student's t. */
  readonly noise: number;
  readonly scale: number;
  /** Of freedom; read for Student's t alone. */
  readonly degrees: number;
}

export function createNoise({ noise, scale, degrees }: GradientNoise, random: Random): () => number {
  if (noise === 0) return () => 0;
  return noise === 1 ? () => scale * random.normal() : () => scale * drawStudentT(random, degrees);
}

type Values = Float32Array | Float64Array;

/** The loss without noise, which also writes its gradient. */
export function createDeepQuadratic(rotated: boolean): (x: Values, grad: Values) => number {
  const random = createRandom(42, "data");
  const eigenvalues = Float64Array.from({ length: deepDimension }, (_, i) =>
    i < deepDimension - steep ? random.uniform() : 30 + 30 * random.uniform(),
  );
  const matrix = rotated ? rotateDiagonal(eigenvalues, randomRotation(deepDimension, random)) : undefined;
  return (x, grad) => {
    if (matrix !== undefined) multiplyVector(matrix, x, grad);
    else for (let i = 0; i < x.length; i++) grad[i] = (eigenvalues[i] ?? Number.NaN) * (x[i] ?? Number.NaN);
    let loss = 0;
    for (let i = 0; i < x.length; i++) loss += 0.5 * (x[i] as number) * (grad[i] as number);
    return loss;
  };
}
