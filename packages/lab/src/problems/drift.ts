import type { Tensors } from "../problem.ts";
import { createRandom } from "../random.ts";
import { defineProblem } from "./definition.ts";

/** Standard deviation of an answer about its mean. */
export const answerDeviation = 0.1;
/** Standard deviation of a step of the walking target, in each coordinate. */
const walkDeviation = 0.02;
/** How much larger inputs are before the change of regime 3. */
const largerInputs = 10;

export interface DriftOptions {
  /** What changes: 0 nothing, 1 the target walks, 2 it jumps once, 3 it jumps once and inputs shrink tenfold. */
  readonly regime: number;
  readonly dimension: number;
  /** Observations before the jump. */
  readonly change: number;
}

/**
 * Linear regression on a stream that may drift: inputs are normal, an answer is their product with a target plus normal noise of 0.1.
 * Every step's gradient is that of one fresh observation; its loss is the mean over all that could have come, so that it is not noise.
 */
export const drift = defineProblem({
  title: "Linear regression on a stream of observations whose target or inputs change on the way",
  options: {
    regime: {
      what: "what changes: 0 nothing, 1 the target walks, 2 it jumps once, 3 it jumps and inputs shrink tenfold",
      default: 1,
      least: 0,
      most: 3,
      whole: true,
    },
    dimension: { what: "number of inputs", default: 20, least: 1, most: 1e5, whole: true },
    change: { what: "observations before the jump", default: 2000, least: 1, most: 1e9, whole: true },
  },
  race: { steps: 4000, testEvery: 4000, seeds: [1, 2, 3], target: { metric: "loss", value: 0.15 } },
  search: { seeds: [101, 102, 103], validation: 0, recorded: true },
  good: {
    metric: "loss",
    value: 0.15,
    because:
      "half the variance of the noise, 0.005, is the least; a target that walks is behind by the time it is learned",
  },
  make(options) {
    const { dimension } = options;
    let next = createDriftStream(0, options);
    return {
      dtype: "f64",
      shapes: { x: [dimension] },
      examples: 0,
      batchSize: 0,
      flops: 4 * dimension,
      stream: true,
      initialise({ x }: Tensors, seed) {
        x?.fill(0);
        next = createDriftStream(seed, options);
      },
      evaluate({ x = new Float64Array() }: Tensors, _batch, { x: grad = new Float64Array() }: Tensors) {
        const observation = next();
        writeErrorGradient(observation, x, grad);
        return (observation.scale ** 2 * squaredDistance(x, observation.target) + answerDeviation ** 2) / 2;
      },
    };
  },
});

/** What a step sees. The arrays are used again for the next one. */
export interface Observation {
  readonly inputs: Float64Array;
  readonly answer: number;
  /** The coefficients that made the answer. */
  readonly target: Float64Array;
  /** Standard deviation of each input. */
  readonly scale: number;
}

/** The observations of `seed`, one at each call. */
export function createDriftStream(seed: number, options: DriftOptions): () => Observation {
  const { regime, dimension, change } = options;
  const random = createRandom(seed, "data");
  const inputs = new Float64Array(dimension);
  const target = Float64Array.from({ length: dimension }, () => random.normal());
  let seen = 0;
  return () => {
    if (regime === 1)
      for (let i = 0; i < dimension; i++) target[i] = (target[i] ?? 0) + walkDeviation * random.normal();
    if (regime >= 2 && seen === change) for (let i = 0; i < dimension; i++) target[i] = random.normal();
    const scale = regime === 3 && seen < change ? largerInputs : 1;
    let answer = answerDeviation * random.normal();
    for (let i = 0; i < dimension; i++) {
      const input = scale * random.normal();
      inputs[i] = input;
      answer += input * (target[i] ?? 0);
    }
    seen += 1;
    return { inputs, answer, target, scale };
  };
}

/** Writes the gradient of half the square of the error at `x`. */
export function writeErrorGradient(
  { inputs, answer }: Pick<Observation, "inputs" | "answer">,
  x: Float32Array | Float64Array,
  grad: Float32Array | Float64Array,
): void {
  let error = -answer;
  for (let i = 0; i < inputs.length; i++) error += (inputs[i] as number) * (x[i] as number);
  for (let i = 0; i < inputs.length; i++) grad[i] = error * (inputs[i] as number);
}

export function squaredDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += ((a[i] ?? Number.NaN) - (b[i] ?? Number.NaN)) ** 2;
  return sum;
}
