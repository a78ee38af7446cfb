import type { Tensors } from "../problem.ts";
import { createRandom } from "../random.ts";
import { defineProblem } from "./definition.ts";

/** A sequence of slopes that repeats: one large, then small ones against it. */
export interface SlopeSequence {
  /** Slope of the first step of each round. */
  readonly large: number;
  /** What the other slopes are below 0. */
  readonly small: number;
  /** Steps of a round. */
  readonly round: number;
}

/** Reddi, Kale & Kumar 2018, theorem 1 with C = 3 (arXiv:1904.09237). */
export const theoremSequence: SlopeSequence = { large: 3, small: 1, round: 3 };

/** The sequence of their section 5. */
export const rareSequence: SlopeSequence = { large: 1010, small: 10, round: 101 };

/** The slope of step `t`, from 1. */
export function slopeAt({ large, small, round }: SlopeSequence, t: number): number {
  return t % round === 1 ? large : -small;
}

/** The mean slope of a round. */
export function meanSlope({ large, small, round }: SlopeSequence): number {
  return (large - (round - 1) * small) / round;
}

/** How much worse a step at `x` is than one at −1, the best point where the mean slope is above 0. */
export function regretAt(slope: number, x: number): number {
  return slope * (x + 1);
}

/**
 * Reddi et al.'s sequence as something to race on. The gradient is the step's slope; the loss is the regret of a whole round at x, per
 * step, because that of one step is below 0 in most.
 */
export const reddi = defineProblem({
  title: "Reddi, Kale & Kumar's sequence on [−1, 1]: one large slope, then small ones against it; best at −1",
  options: {
    large: { what: "slope of the first step of a round", default: 3, least: 0, most: 1e6, whole: false },
    small: { what: "what the other slopes are below 0", default: 1, least: 0, most: 1e6, whole: false },
    round: { what: "steps of a round", default: 3, least: 2, most: 1e6, whole: true },
  },
  race: { steps: 3000, testEvery: 3000, seeds: [0, 1, 2], target: { metric: "loss", value: 0.01 } },
  search: { seeds: [101, 102, 103], validation: 0, recorded: true },
  good: {
    metric: "loss",
    value: 0.01,
    because: "it is 0 at the best point, −1, and 2/3 at the worst, +1, for the slopes 3, −1, −1",
  },
  make(sequence) {
    const mean = meanSlope(sequence);
    if (!(mean > 0))
      throw new RangeError(
        `reddi: the slopes of a round sum to ${mean * sequence.round}; large has to be above (round − 1) · small`,
      );
    let step = 0;
    return {
      dtype: "f64",
      shapes: { x: [1] },
      examples: 0,
      batchSize: 0,
      flops: 2,
      stream: true,
      initialise({ x }: Tensors, seed) {
        step = 0;
        x?.fill(seed === 0 ? 0 : 2 * createRandom(seed, "start").uniform() - 1);
      },
      evaluate({ x = new Float64Array(1) }: Tensors, _batch, { x: grad }: Tensors) {
        step += 1;
        // The projection of the paper's algorithms: rules of a race know of no bounds, so their step is cut here.
        const inside = Math.max(-1, Math.min(1, x[0] ?? Number.NaN));
        x[0] = inside;
        grad?.fill(slopeAt(sequence, step));
        return regretAt(mean, inside);
      },
    };
  },
});
