import type { Rule } from "downhill";
import { createRandom } from "../../random.ts";
import { followPath } from "../follow-path.ts";

/**
 * x²/20 + 1 − cos x: a valley with ripples. The global minimum is at 0; on either side lies one local minimum, and beyond it the slope
 * only rises.
 */
export function rippledValley(x: number): number {
  return (x * x) / 20 + 1 - Math.cos(x);
}

function slopeAt(x: number): number {
  return x / 10 + Math.sin(x);
}

/** The top between the global minimum and the local one on the right, and that one: zeros of the slope. */
export const barrier = zeroOf(slopeAt, Math.PI, 1.5 * Math.PI);
export const localMinimum = zeroOf(slopeAt, 1.5 * Math.PI, 2 * Math.PI);
/** Where the far side is as high as the top. */
export const outerRim = zeroOf((x) => rippledValley(x) - rippledValley(barrier), localMinimum, 10);

const steps = 2000;

/** Starts on the right, by what a path can do from there without gaining height. */
export const starts = {
  /** In the basin of the global minimum. */
  home: evenly(0.05, barrier - 0.01),
  /** In the basin of the local minimum, and lower than the top. */
  below: evenly(barrier + 0.01, outerRim - 0.01),
  /** In the basin of the local minimum, and higher than the top. */
  above: evenly(outerRim + 0.01, 10),
} as const;

/**
 * The share of paths that end at the global minimum after 2,000 steps.
 * @param noise standard deviation of normal noise on the first gradient, falling along a line to 0
 */
export async function shareAtGlobalMinimum(
  rule: Rule,
  from: readonly number[],
  noise = 0,
  seed = 0,
): Promise<number> {
  const random = createRandom(seed, "noise");
  const end = await followPath({
    rule,
    start: from,
    steps,
    slope(x, gradient, t) {
      const deviation = noise * (1 - (t - 1) / steps);
      for (const [i, value] of x.entries())
        gradient[i] = slopeAt(value) + (deviation > 0 ? deviation * random.normal() : 0);
    },
  });
  return end.filter((x) => Math.abs(x) < 0.1).length / from.length;
}

function evenly(low: number, high: number): readonly number[] {
  return Array.from({ length: 100 }, (_, i) => low + ((high - low) * i) / 99);
}

/** A zero between two places where the signs differ. */
function zeroOf(value: (x: number) => number, low: number, high: number): number {
  let [left, right] = [low, high];
  const sign = Math.sign(value(low));
  for (let i = 0; i < 60; i++) {
    const middle = (left + right) / 2;
    if (Math.sign(value(middle)) === sign) left = middle;
    else right = middle;
  }
  return (left + right) / 2;
}
