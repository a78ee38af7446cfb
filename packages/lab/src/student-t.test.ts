import { expect, test } from "vitest";
import { createRandom } from "./random.ts";
import { drawStudentT } from "./student-t.ts";

const draws = 20_000;

// The distribution function in closed form: one degree is Cauchy's.
test.each([
  [1, (x: number) => 0.5 + Math.atan(x) / Math.PI],
  [2, (x: number) => 0.5 + x / (2 * Math.sqrt(2 + x * x))],
])("with %d degrees of freedom the draws fit the distribution, and no other degree's", (degrees, share) => {
  // Kolmogorov: a distance above 1.63 / √n has a probability of 1 %.
  const bound = 1.63 / Math.sqrt(draws);
  expect(distance(degrees, share)).toBeLessThan(bound);
  expect(distance(degrees + 1, share)).toBeGreaterThan(bound);
});

/** The largest difference between the share of draws below a number and `share`. */
function distance(degrees: number, share: (x: number) => number): number {
  const random = createRandom(3, "noise");
  const sorted = Float64Array.from({ length: draws }, () => drawStudentT(random, degrees)).sort();
  return sorted.reduce((most, x, i) => Math.max(most, Math.abs(share(x) - (i + 0.5) / draws)), 0);
}
