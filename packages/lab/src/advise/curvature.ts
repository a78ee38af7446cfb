import type { Tensors } from "../problem.ts";
import { createRandom } from "../random.ts";
import { drawBatches, type Point, squareOf } from "./point.ts";

/** Second derivatives of a batch's loss: values that the Hessian's spectrum reaches at least. */
export interface Curvature {
  /** The largest eigenvalue is this or more. */
  readonly largest: number;
  /** The smallest eigenvalue is this or less; below 0 the loss is not convex here. */
  readonly smallest: number;
  /** Gradients that it cost. */
  readonly evaluations: number;
}

/**
 * Both ends of the Hessian's spectrum by power iteration: on H itself, then on H less the value found, which turns the other
 * end into the dominant one. A product Hv is a central difference of two gradients of one batch. What is given are Rayleigh
 * quotients, which lie within the spectrum whatever the number of iterations; their ratio is a lower bound of the condition
 * number where both are above 0.
 * @param iterations for each end; each costs two gradients
 */
export async function measureCurvature(point: Point, seed: number, iterations: number): Promise<Curvature> {
  const product = createHessianProduct(point, seed);
  const random = createRandom(seed, "noise");
  const follow = async (shift: number): Promise<number> => {
    let direction = normalise(Float64Array.from({ length: product.size }, () => random.normal()));
    let quotient = Number.NaN;
    for (let i = 0; i < iterations; i++) {
      const image = await product.apply(direction);
      quotient = image.reduce((sum, value, k) => sum + value * (direction[k] ?? 0), 0);
      direction = normalise(image.map((value, k) => value - shift * (direction[k] ?? 0)));
    }
    return quotient;
  };
  const dominant = await follow(0);
  const other = await follow(dominant);
  return {
    largest: Math.max(dominant, other),
    smallest: Math.min(dominant, other),
    evaluations: 4 * iterations,
  };
}

/** Steps of the differences, for directions of length 1: where rounding and the third derivative err about alike. */
const relativeSteps = { f32: 1e-3, f64: 1e-5 };

function createHessianProduct(
  { problem, params, grads }: Point,
  seed: number,
): { readonly size: number; apply(direction: Float64Array): Promise<Float64Array> } {
  const batch = drawBatches(problem, seed)();
  const origin = flatten(params);
  const step = relativeSteps[problem.dtype] * (1 + Math.sqrt(squareOf(params)));
  const gradientAt = async (direction: Float64Array, distance: number): Promise<Float64Array> => {
    // A loss without data may have noise of its own, which begins anew with each start: differences have to see the same.
    if (problem.examples === 0) problem.initialise(params, seed);
    unflatten(
      origin.map((value, k) => value + distance * (direction[k] ?? 0)),
      params,
    );
    await problem.evaluate(params, batch, grads);
    return flatten(grads);
  };
  return {
    size: origin.length,
    async apply(direction) {
      const above = await gradientAt(direction, step);
      const below = await gradientAt(direction, -step);
      unflatten(origin, params);
      return above.map((value, k) => (value - (below[k] ?? Number.NaN)) / (2 * step));
    },
  };
}

function flatten(tensors: Tensors): Float64Array {
  const parts = Object.values(tensors);
  const flat = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let start = 0;
  for (const part of parts) {
    flat.set(part, start);
    start += part.length;
  }
  return flat;
}

function unflatten(flat: Float64Array, tensors: Tensors): void {
  let start = 0;
  for (const part of Object.values(tensors)) {
    part.set(flat.subarray(start, start + part.length));
    start += part.length;
  }
}

function normalise(values: Float64Array): Float64Array {
  const length = Math.sqrt(squareOf({ values: Float64Array.from(values) }));
  return length === 0 ? values : values.map((value) => value / length);
}
