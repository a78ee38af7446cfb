import { adam, type Rule, rmsprop } from "downhill";
import { multiplyVector, randomRotation, rotateDiagonal } from "../../problems/random-rotation.ts";
import { writeStart } from "../../problems/write-start.ts";
import { createRandom } from "../../random.ts";
import { followPaths, type Lane } from "../follow-paths.ts";

const dimension = 20;
const mostSteps = 20_000;
/** Share of the first distance from the minimum at which a run has arrived. */
const near = 0.01;

/** ε next to nothing, so that nothing but the gradients sets the scale. RMSprop's is inside the root. */
export const adaptiveRules = {
  RMSprop: (lr) => rmsprop({ lr, eps: 1e-40 }),
  Adam: (lr) => adam({ lr, eps: 1e-20 }),
} as const satisfies Record<string, (lr: number) => Rule>;

/** Eigenvalues from 1 to the condition number, evenly on a log scale. */
export function spreadEigenvalues(condition: number): Float64Array {
  return Float64Array.from({ length: dimension }, (_, i) => condition ** (i / (dimension - 1)));
}

/** Where `seed` starts, in coordinates along the eigenvectors. */
export function startOf(seed: number): Float64Array {
  const start = new Float64Array(dimension);
  writeStart(start, seed);
  return start;
}

/** A quadratic with its eigenvectors along the axes. */
export function createAlignedLane(condition: number, start: Float64Array): Lane {
  const eigenvalues = spreadEigenvalues(condition);
  return {
    start,
    slope(x, gradient) {
      for (let i = 0; i < dimension; i++) gradient[i] = (eigenvalues[i] as number) * (x[i] as number);
    },
  };
}

/** The same quadratic from the same point, seen in coordinates that `seed` has turned. */
export function createTurnedLane(condition: number, seed: number): Lane {
  const rotation = randomRotation(dimension, createRandom(seed, "data"));
  const matrix = rotateDiagonal(spreadEigenvalues(condition), rotation);
  const along = startOf(seed);
  const start = new Float64Array(dimension);
  for (const [k, vector] of rotation.entries())
    for (let i = 0; i < dimension; i++) start[i] = (start[i] ?? 0) + (along[k] ?? 0) * (vector[i] ?? 0);
  return { start, slope: (x, gradient) => multiplyVector(matrix, x, gradient) };
}

/** Steps until each lane is at a hundredth of its first distance from the minimum, 0; infinite where 20,000 were not enough. */
export async function countSteps(rule: Rule, lanes: readonly Lane[]): Promise<readonly number[]> {
  const goals = lanes.map(({ start }) => near * lengthOf(start));
  const steps = new Array<number>(lanes.length).fill(Number.POSITIVE_INFINITY);
  await followPaths({
    rule,
    lanes,
    steps: mostSteps,
    watch(x, t, lane) {
      if (t < (steps[lane] ?? 0) && lengthOf(x) <= (goals[lane] ?? 0)) steps[lane] = t;
    },
  });
  return steps;
}

function lengthOf(x: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (x[i] ?? Number.NaN) ** 2;
  return Math.sqrt(sum);
}
