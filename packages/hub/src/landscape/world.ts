import type { surfaces } from "@downhill/lab/problems/surfaces";

export type SurfaceName = keyof typeof surfaces;

/** What a rule is let loose on: plain data, all of it in the address of a page. */
export interface World {
  readonly surface: SurfaceName;
  /** Where every lane starts. */
  readonly start: readonly [x: number, y: number];
  /** Whole number from 0; decides the noise. */
  readonly seed: number;
  /** Standard deviation of the noise on each coordinate of the gradient of one example; 0 for none. */
  readonly noise: number;
  /** Examples that a gradient is the mean of: the noise is divided by its root. */
  readonly batch: number;
  /** How far the surface moves to the right in a step, in units of x; 0 stands still. */
  readonly drift: number;
}

/** A rule as somebody typed or picked it. */
export interface Lane {
  /** Its text in paper notation. */
  readonly text: string;
  /** Hyperparameters by word, over the text's own values. */
  readonly hyper: Readonly<Record<string, number>>;
}

/** Where a lane went. */
export interface Trajectory {
  /** x and y after each step, the start first: `2 (steps + 1)` numbers, or fewer where it diverged. */
  readonly points: Float64Array;
  /** The surface's own value at each of the points, without noise. */
  readonly losses: Float64Array;
  /** The step at which gradient, loss or point stopped being finite or left every scale. */
  readonly divergedAt: number | undefined;
}
