import fc from "fast-check";
import { expect, test } from "vitest";
import { type Matrix, matrix, multiply, transpose } from "./multiply.ts";

const size = fc.integer({ min: 1, max: 11 });

test("every size and every transposition is the sum of products, in order", () => {
  fc.assert(
    fc.property(
      size,
      size,
      size,
      fc.boolean(),
      fc.boolean(),
      fc.nat(1000),
      (m, k, n, flipLeft, flipRight, salt) => {
        const make = (rows: number, columns: number, flip: boolean): Matrix => {
          const values = Float64Array.from({ length: rows * columns }, (_, i) => Math.sin(i * 7.3 + salt));
          return flip ? transpose(matrix(values, columns, rows)) : matrix(values, rows, columns);
        };
        const left = make(m, k, flipLeft);
        const right = make(k, n, flipRight);
        const product = matrix(new Float64Array(m * n).fill(Number.NaN), m, n);
        multiply(left, right, product);
        for (let i = 0; i < m; i++) {
          for (let j = 0; j < n; j++) {
            let sum = 0;
            for (let x = 0; x < k; x++) sum += at(left, i, x) * at(right, x, j);
            expect(at(product, i, j)).toBe(sum);
          }
        }
      },
    ),
    { seed: 4, numRuns: 200 },
  );
});

function at({ values, rowStride, columnStride }: Matrix, i: number, j: number): number {
  return values[i * rowStride + j * columnStride] ?? Number.NaN;
}
