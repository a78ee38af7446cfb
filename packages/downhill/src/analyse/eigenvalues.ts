import type { Matrix } from "./spectral-radius.ts";

/** An eigenvalue with its absolute value, the factor of its mode per step. */
export interface Eigenvalue {
  readonly real: number;
  readonly imaginary: number;
  readonly size: number;
}

/**
 * All eigenvalues of a small square matrix, the largest first: two by two in closed form, above that the roots of the characteristic
 * polynomial. Single ones to about 1e-12; one of multiplicity m to about the m-th root of that.
 */
export function eigenvalues(matrix: Matrix): readonly Eigenvalue[] {
  const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = matrix;
  const found =
    matrix.length === 1
      ? [complex(a)]
      : matrix.length === 2
        ? solveQuadratic(a + d, a * d - b * c)
        : findRoots(characteristicPolynomial(matrix));
  return found.toSorted((one, other) => other.size - one.size);
}

function complex(real: number, imaginary = 0): Eigenvalue {
  return { real, imaginary, size: Math.hypot(real, imaginary) };
}

/** The roots of x² − trace x + determinant; the smaller one from the product, which loses no digits. */
function solveQuadratic(trace: number, determinant: number): readonly Eigenvalue[] {
  const half = trace / 2;
  const square = half * half - determinant;
  if (square < 0) {
    const [root, size] = [Math.sqrt(-square), Math.sqrt(determinant)];
    return [
      { real: half, imaginary: root, size },
      { real: half, imaginary: -root, size },
    ];
  }
  const larger = half < 0 ? half - Math.sqrt(square) : half + Math.sqrt(square);
  return [complex(larger), complex(larger === 0 ? 0 : determinant / larger)];
}

/** Coefficients from x^(n−1) down, of a polynomial that begins with x^n: Faddeev & LeVerrier. */
function characteristicPolynomial(matrix: Matrix): readonly number[] {
  const coefficients: number[] = [];
  let product = matrix;
  for (let k = 1; k <= matrix.length; k++) {
    const coefficient = -product.reduce((sum, row, index) => sum + (row[index] ?? 0), 0) / k;
    coefficients.push(coefficient);
    const shifted = product.map((row, r) =>
      row.map((entry, column) => (r === column ? entry + coefficient : entry)),
    );
    product = matrix.map((row) =>
      row.map((_, column) =>
        row.reduce((sum, entry, index) => sum + entry * (shifted[index]?.[column] ?? 0), 0),
      ),
    );
  }
  return coefficients;
}

const mostSweeps = 500;

/** All roots at once: Durand & Kerner, from points that no symmetry holds fast. */
function findRoots(coefficients: readonly number[]): readonly Eigenvalue[] {
  const bound = 1 + Math.max(...coefficients.map(Math.abs));
  if (!Number.isFinite(bound)) return coefficients.map(() => complex(Number.POSITIVE_INFINITY));
  const real = coefficients.map((_, k) => bound ** (1 / coefficients.length) * Math.cos(0.4 + 2.4 * k));
  const imaginary = coefficients.map((_, k) => bound ** (1 / coefficients.length) * Math.sin(0.4 + 2.4 * k));
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    let moved = 0;
    for (let k = 0; k < coefficients.length; k++) {
      const [x, y] = [real[k] ?? 0, imaginary[k] ?? 0];
      let [p, q] = [1, 0];
      for (const coefficient of coefficients) [p, q] = [p * x - q * y + coefficient, p * y + q * x];
      for (let j = 0; j < coefficients.length; j++) {
        if (j === k) continue;
        const [dx, dy] = [x - (real[j] ?? 0), y - (imaginary[j] ?? 0)];
        const square = dx * dx + dy * dy;
        if (square === 0) continue;
        [p, q] = [(p * dx + q * dy) / square, (q * dx - p * dy) / square];
      }
      real[k] = x - p;
      imaginary[k] = y - q;
      moved = Math.max(moved, Math.hypot(p, q));
    }
    if (moved < 1e-15 * bound) break;
  }
  return real.map((x, k) => settle(x, imaginary[k] ?? 0));
}

/** A real root comes out with what rounding left of an imaginary part. */
function settle(real: number, imaginary: number): Eigenvalue {
  return Math.abs(imaginary) < 1e-9 * Math.max(1, Math.abs(real)) ? complex(real) : complex(real, imaginary);
}
