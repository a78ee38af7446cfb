import { nearest } from "../notation/nearest.ts";
import type { Schedule } from "../schedules/schedule.ts";
import type { Dtype } from "./arena.ts";
import type { GroupOptions } from "./assign-groups.ts";
import type { Backend } from "./backend.ts";

export interface OptimizerOptions<
  D extends Dtype = Dtype,
  T extends number | undefined = number | undefined,
> {
  /** `auto` (the default) takes WASM SIMD where the host has it, else plain JavaScript, else the interpreter. */
  readonly backend?: "auto" | Backend;
  /** Of parameters, gradients and states; `f32` by default. */
  readonly dtype?: D;
  /** Hyperparameters that change with the step, by word or symbol: `{ lr: warmup(100, cosine(1e-3, 0, 900)) }`. */
  readonly schedule?: Readonly<Record<string, Schedule>>;
  /**
   * Tensors with hyperparameters or a rule of their own: `[{ match: "*.bias", hyper: { weightDecay: 0 } }]`. Groups that keep
   * the rule share its reductions over all tensors, so a clip by the global norm is over all of them.
   */
  readonly groups?: readonly GroupOptions[];
  /**
   * How many calls of `step` make one step, with the mean of their gradients; 1 by default. The sum has the tensors' type
   * and the order of the calls.
   */
  readonly accumulate?: number;
  /**
   * What becomes of a call with a gradient that is NaN or infinite. `pass` (the default): it goes through the rule as IEEE
   * 754 has it. `skip`: the call does nothing, `opt.skipped` counts it. `throw`: a NonFiniteGradientError, and nothing has
   * changed. Looking costs one more read of the gradients.
   */
  readonly nonFinite?: "pass" | "skip" | "throw";
  /**
   * How many threads share a step, the calling one among them; 1 by default. The results are the same bits for every
   * number. Others than the calling one need WASM, and Node or a page that is isolated from other origins
   * (`crossOriginIsolated`) and allows `worker-src blob:`; elsewhere one thread does all, and `opt.threads` says so.
   */
  readonly threads?: T;
}

const mostThreads = 256;

const known = ["backend", "dtype", "schedule", "groups", "accumulate", "nonFinite", "threads"];

/** @throws TypeError for an unknown option or a value that it cannot have; RangeError where `accumulate` is no count */
export function requireOptions(options: OptimizerOptions): void {
  for (const key of Object.keys(options)) {
    if (known.includes(key)) continue;
    const guess = nearest(key, known);
    throw new TypeError(
      `optimizer has no option ${key}.${guess === undefined ? "" : ` Did you mean ${guess}?`}`,
    );
  }
  const { dtype, accumulate = 1, nonFinite = "pass", threads = 1 } = options;
  if (dtype !== undefined && dtype !== "f32" && dtype !== "f64") {
    throw new TypeError(`dtype is ${String(dtype)}; it has to be "f32" or "f64"`);
  }
  if (!Number.isSafeInteger(accumulate) || accumulate < 1) {
    throw new RangeError(`accumulate is ${String(accumulate)}; it has to be a whole number of at least 1`);
  }
  if (!Number.isSafeInteger(threads) || threads < 1 || threads > mostThreads) {
    throw new RangeError(
      `threads is ${String(threads)}; it has to be a whole number from 1 to ${mostThreads}`,
    );
  }
  if (!["pass", "skip", "throw"].includes(nonFinite)) {
    throw new TypeError(`nonFinite is ${String(nonFinite)}; it has to be "pass", "skip" or "throw"`);
  }
}

/** The schedules of a group: the optimizer's but for what the group gives itself. */
export function mergeSchedules(
  base: Readonly<Record<string, Schedule>>,
  { hyper = {}, schedule = {} }: GroupOptions,
  wordOf: (key: string) => string,
): Readonly<Record<string, Schedule>> {
  const own = new Set([...Object.keys(hyper), ...Object.keys(schedule)].map(wordOf));
  const kept = Object.entries(base).filter(([key]) => !own.has(wordOf(key)));
  return { ...Object.fromEntries(kept), ...schedule };
}
