import { optimizer, type Rule } from "downhill";

/** A path with its own start and slopes. */
export interface Lane {
  readonly start: ArrayLike<number>;
  /** Writes the gradient at `x` for step `t`, from 1. */
  readonly slope: (x: Float64Array<ArrayBuffer>, gradient: Float64Array<ArrayBuffer>, t: number) => void;
}

export interface PathsOptions {
  readonly rule: Rule;
  readonly lanes: readonly Lane[];
  readonly steps: number;
  /** Hyperparameters of step `t`, over the rule's. */
  readonly hyperAt?: ((t: number) => Readonly<Record<string, number>>) | undefined;
  /** Sees the `x` of each lane after each step. */
  readonly watch?: ((x: Float64Array<ArrayBuffer>, t: number, lane: number) => void) | undefined;
  /** Asked with the `x` of each lane after each step; where it holds for one, all end there. */
  readonly until?: ((x: Float64Array<ArrayBuffer>, t: number, lane: number) => boolean) | undefined;
}

/**
 * Steps a rule along several paths at once in float64, each a tensor of one optimizer, and gives where they end. A lane gets the same
 * bits as alone unless the rule reduces over all tensors: one call a step then serves every seed.
 */
export async function followPaths(options: PathsOptions): Promise<readonly Float64Array<ArrayBuffer>[]> {
  const { rule, lanes, steps, hyperAt, watch, until } = options;
  const shapes = Object.fromEntries(lanes.map(({ start }, lane) => [`x${lane}`, [start.length]]));
  const opt = await optimizer(rule, shapes, { dtype: "f64" });
  const paths = lanes.map(({ start, slope }, lane) => {
    const [x, gradient] = [opt.params[`x${lane}`], opt.grads[`x${lane}`]];
    if (x === undefined || gradient === undefined) throw new Error(`there is no lane ${lane}`);
    x.set(start);
    return { x, gradient, slope };
  });
  for (let t = 1; t <= steps; t++) {
    for (const { x, gradient, slope } of paths) slope(x, gradient, t);
    opt.step(hyperAt?.(t));
    if (watch !== undefined) for (const [lane, { x }] of paths.entries()) watch(x, t, lane);
    if (until !== undefined && paths.some(({ x }, lane) => until(x, t, lane))) break;
  }
  const ends = paths.map(({ x }) => x.slice());
  opt.dispose();
  return ends;
}
