import { optimizer, type Rule } from "downhill";

export interface PathOptions {
  readonly rule: Rule;
  readonly start: readonly number[];
  readonly steps: number;
  /** Writes the gradient at `x` for step `t`, from 1. */
  readonly slope: (x: Float64Array, gradient: Float64Array, t: number) => void;
  /** Hyperparameters of step `t`, over the rule's. */
  readonly hyperAt?: (t: number) => Readonly<Record<string, number>>;
  /** Sees `x` after each step. */
  readonly watch?: (x: Float64Array, t: number) => void;
  /** Ends the path after a step for which it holds. */
  readonly until?: (x: Float64Array, t: number) => boolean;
}

/** Steps a rule along a slope in float64 and gives where it ends. */
export async function followPath(options: PathOptions): Promise<Float64Array> {
  const { rule, start, steps, slope, hyperAt, watch, until } = options;
  const opt = await optimizer(rule, { x: [start.length] }, { dtype: "f64" });
  const { x } = opt.params;
  const gradient = opt.grads.x;
  x.set(start);
  for (let t = 1; t <= steps; t++) {
    slope(x, gradient, t);
    opt.step(hyperAt?.(t));
    watch?.(x, t);
    if (until?.(x, t)) break;
  }
  const end = x.slice();
  opt.dispose();
  return end;
}
