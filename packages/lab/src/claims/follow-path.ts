import type { Rule } from "downhill";
import { followPaths } from "./follow-paths.ts";

export interface PathOptions {
  readonly rule: Rule;
  readonly start: readonly number[];
  readonly steps: number;
  /** Writes the gradient at `x` for step `t`, from 1. */
  readonly slope: (x: Float64Array<ArrayBuffer>, gradient: Float64Array<ArrayBuffer>, t: number) => void;
  /** Hyperparameters of step `t`, over the rule's. */
  readonly hyperAt?: (t: number) => Readonly<Record<string, number>>;
  /** Sees `x` after each step. */
  readonly watch?: (x: Float64Array<ArrayBuffer>, t: number) => void;
  /** Ends the path after a step for which it holds. */
  readonly until?: (x: Float64Array<ArrayBuffer>, t: number) => boolean;
}

/** Steps a rule along a slope in float64 and gives where it ends. */
export async function followPath(options: PathOptions): Promise<Float64Array<ArrayBuffer>> {
  const { start, slope, ...rest } = options;
  const [end] = await followPaths({ ...rest, lanes: [{ start, slope }] });
  if (end === undefined) throw new Error("the path has no end");
  return end;
}
