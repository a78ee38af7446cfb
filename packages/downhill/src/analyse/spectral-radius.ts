/** A square matrix by rows. */
export type Matrix = readonly (readonly number[])[];

// After 2^40 factors, what a basis of eigenvectors adds to the root is far below the last bit.
const squarings = 40;

/**
 * The largest absolute eigenvalue, by Gelfand's formula ‖Mᵏ‖^(1/k) at k = 2^40: complex pairs and defective matrices
 * are no special case. Correct to about 1e-12, at double eigenvalues to about 1e-8.
 */
export function spectralRadius(matrix: Matrix): number {
  let power = matrix;
  let logSize = 0;
  for (let k = 0; k <= squarings; k++) {
    const size = Math.max(...power.flat().map(Math.abs));
    if (size === 0) return 0;
    if (!Number.isFinite(size)) return Number.POSITIVE_INFINITY;
    logSize += Math.log(size) / 2 ** k;
    const scaled = power.map((row) => row.map((entry) => entry / size));
    power = multiply(scaled, scaled);
  }
  return Math.exp(logSize);
}

function multiply(a: Matrix, b: Matrix): Matrix {
  return a.map((row) =>
    row.map((_, column) => row.reduce((sum, entry, index) => sum + entry * (b[index]?.[column] ?? 0), 0)),
  );
}
