import type { Random } from "../random.ts";

/**
 * A rotation (or reflection) of `dimension` coordinates, each as likely: the rows of a normal matrix, made orthogonal one after the
 * other (Gram & Schmidt). Row by row.
 */
export function randomRotation(dimension: number, random: Random): readonly Float64Array[] {
  const rows: Float64Array[] = [];
  while (rows.length < dimension) {
    const row = Float64Array.from({ length: dimension }, () => random.normal());
    // Twice: what rounding leaves of the earlier rows after once is taken out by the second time.
    for (const earlier of [...rows, ...rows]) {
      const along = dot(row, earlier);
      for (let i = 0; i < dimension; i++) row[i] = (row[i] ?? 0) - along * (earlier[i] ?? 0);
    }
    const length = Math.sqrt(dot(row, row));
    rows.push(row.map((value) => value / length));
  }
  return rows;
}

/** The matrix with the given eigenvalues whose eigenvectors are the rows of `rotation`: row by row, one after the other. */
export function rotateDiagonal(
  eigenvalues: ArrayLike<number>,
  rotation: readonly Float64Array[],
): Float64Array {
  const dimension = rotation.length;
  const matrix = new Float64Array(dimension * dimension);
  for (const [k, vector] of rotation.entries()) {
    for (let i = 0; i < dimension; i++) {
      const scaled = (eigenvalues[k] ?? Number.NaN) * (vector[i] ?? 0);
      for (let j = 0; j < dimension; j++) {
        const place = i * dimension + j;
        matrix[place] = (matrix[place] ?? 0) + scaled * (vector[j] ?? 0);
      }
    }
  }
  return matrix;
}

/** Writes the product of a square matrix and a vector. */
export function multiplyVector(
  matrix: Float64Array,
  x: Float32Array | Float64Array,
  into: Float32Array | Float64Array,
): void {
  const dimension = x.length;
  for (let i = 0; i < dimension; i++) {
    let sum = 0;
    for (let j = 0; j < dimension; j++) sum += (matrix[i * dimension + j] as number) * (x[j] as number);
    into[i] = sum;
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}
