import type { Random } from "./random.ts";

/**
 * A draw from Student's t distribution (Bailey 1994, Polar generation of random variates with the t-distribution).
 * @param degrees of freedom, above 0: the variance is infinite up to 2, and there is no mean up to 1
 */
export function drawStudentT(random: Random, degrees: number): number {
  for (;;) {
    const x = 2 * random.uniform() - 1;
    const y = 2 * random.uniform() - 1;
    const square = x * x + y * y;
    if (square === 0 || square >= 1) continue;
    return x * Math.sqrt((degrees * (square ** (-2 / degrees) - 1)) / square);
  }
}
