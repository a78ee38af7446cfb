import { createRandom } from "../random.ts";

/**
 * A random orthogonal matrix, each as likely: rows of normal numbers made orthonormal one after the other (Gram & Schmidt, done twice
 * because once is not enough in floating point).
 * @returns row after row, `dimension` × `dimension`
 */
export function createRotation(dimension: number, seed: number): Float64Array<ArrayBuffer> {
  const random = createRandom(seed, "data");
  const matrix = new Float64Array(dimension * dimension);
  for (let row = 0; row < dimension; row++) {
    const values = matrix.subarray(row * dimension, (row + 1) * dimension);
    for (let i = 0; i < dimension; i++) values[i] = random.normal();
    for (let pass = 0; pass < 2; pass++) {
      for (let other = 0; other < row; other++) {
        const direction = matrix.subarray(other * dimension, (other + 1) * dimension);
        const part = dot(values, direction);
        for (let i = 0; i < dimension; i++)
          values[i] = (values[i] as number) - part * (direction[i] as number);
      }
      const length = Math.sqrt(dot(values, values));
      for (let i = 0; i < dimension; i++) values[i] = (values[i] as number) / length;
    }
  }
  return matrix;
}

/** Writes the matrix times `x` into `into`. */
export function rotate(matrix: Float64Array, x: Float32Array | Float64Array, into: Float64Array): void {
  for (let row = 0; row < into.length; row++)
    into[row] = dot(matrix.subarray(row * into.length, (row + 1) * into.length), x);
}

/** Writes the transpose times `x` into `into`: back from where `rotate` led. */
export function rotateBack(matrix: Float64Array, x: Float64Array, into: Float32Array | Float64Array): void {
  into.fill(0);
  for (let row = 0; row < x.length; row++) {
    const start = row * x.length;
    for (let i = 0; i < x.length; i++)
      into[i] = (into[i] as number) + (matrix[start + i] as number) * (x[row] as number);
  }
}

function dot(a: Float32Array | Float64Array, b: Float32Array | Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
