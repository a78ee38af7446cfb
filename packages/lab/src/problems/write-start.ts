import { createRandom } from "../random.ts";

/**
 * The start of a quadratic: all ones for seed 0, where every eigenvalue has its part; for any other seed a random direction, as
 * far from the minimum.
 */
export function writeStart(x: Float32Array | Float64Array, seed: number): void {
  if (seed === 0) {
    x.fill(1);
    return;
  }
  const random = createRandom(seed, "start");
  let square = 0;
  for (let i = 0; i < x.length; i++) {
    const value = random.normal();
    x[i] = value;
    square += value * value;
  }
  const scale = Math.sqrt(x.length / square);
  for (let i = 0; i < x.length; i++) x[i] = (x[i] ?? 0) * scale;
}
