import type { Rule } from "downhill";
import { followPath } from "./follow-path.ts";

/** `count` eigenvalues from 1 to `condition`, even on a log scale. */
export function eigenvaluesTo(condition: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => condition ** (i / (count - 1)));
}

/** The largest coordinate: a length whose squares neither overflow nor vanish. */
export function sizeOf(x: Float64Array): number {
  return x.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

/**
 * Steps on ½ Σ λ x² from ones until no coordinate is larger than `tolerance`; infinite where `most` steps
 * do not suffice or the path diverges.
 */
export async function stepsOnQuadratic(
  rule: Rule,
  curvature: readonly number[],
  tolerance: number,
  most: number,
): Promise<number> {
  let reached = Number.POSITIVE_INFINITY;
  await followPath({
    rule,
    start: curvature.map(() => 1),
    steps: most,
    slope: slopeOf(curvature),
    until(x, t) {
      const size = sizeOf(x);
      if (size <= tolerance) reached = t;
      return !(size > tolerance && size < 1e100);
    },
  });
  return reached;
}

/** Writes λ x. */
export function slopeOf(curvature: readonly number[]): (x: Float64Array, gradient: Float64Array) => void {
  return (x, gradient) => {
    for (let i = 0; i < curvature.length; i++) gradient[i] = (curvature[i] as number) * (x[i] as number);
  };
}
