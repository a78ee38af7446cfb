import { describe, expect, test } from "vitest";
import { eigenvalues } from "./eigenvalues.ts";
import { spectralRadius } from "./spectral-radius.ts";

describe("eigenvalues", () => {
  test("of a turn by 90° are ±i", () => {
    const [first, second] = eigenvalues([
      [0, -1],
      [1, 0],
    ]);
    expect(first).toEqual({ real: 0, imaginary: 1, size: 1 });
    expect(second).toEqual({ real: 0, imaginary: -1, size: 1 });
  });

  test("of a companion matrix are the roots that its polynomial was made of", () => {
    // (x − 2)(x + 1)(x² + 1) = x⁴ − x³ − x² − x − 2
    const found = eigenvalues([
      [1, 1, 1, 2],
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 1, 0],
    ]);
    expect(found.map(({ size }) => size)).toEqual([2, 1, 1, 1].map((size) => expect.closeTo(size, 10)));
    expect(found[0]?.imaginary).toBe(0);
    expect(found.filter(({ imaginary }) => imaginary !== 0)).toHaveLength(2);
  });

  test.each([1, 2, 3, 4, 5])("the largest of an irregular matrix is its spectral radius, %d rows", (size) => {
    for (let trial = 1; trial <= 20; trial++) {
      const matrix = Array.from({ length: size }, (_, row) =>
        Array.from({ length: size }, (_, column) => Math.sin(trial * (1 + 3 * row) * (2 + 7 * column))),
      );
      expect(eigenvalues(matrix)[0]?.size).toBeCloseTo(spectralRadius(matrix), 8);
    }
  });

  test("of nothing but zeros are zeros", () => {
    const nothing = Array.from({ length: 3 }, () => [0, 0, 0]);
    expect(eigenvalues(nothing).map(({ size }) => size)).toEqual(
      [0, 0, 0].map((size) => expect.closeTo(size, 6)),
    );
  });
});
