import type { Hyper, Optimizer } from "downhill";
import type { Problem } from "../problem.ts";
import { areFinite, largestLoss } from "./divergence.ts";

/** The parts of a training step, in their order. */
export type StepPart = "evaluation" | "checks" | "optimizer";

/** What came of one training step. */
export interface StepOutcome {
  /** Mean loss of the batch, before the step. */
  readonly loss: number;
  /** What stopped being finite, or in the loss's case small enough to go on; undefined where all is well. */
  readonly broken: "loss" | "gradient" | "parameters" | undefined;
}

export interface StepOptions {
  /** Hyperparameters of this step alone, by word. */
  readonly hyper?: Hyper | undefined;
  /** Told after each part of the step. */
  readonly onPart?: ((part: StepPart) => void) | undefined;
}

/**
 * One training step as a race takes it: loss and gradient of the batch, a check of both, the rule's step, a check of the
 * parameters. A step whose loss or gradient is broken is not taken.
 */
export async function takeStep(
  problem: Problem,
  opt: Optimizer<string, "f32" | "f64">,
  batch: Uint32Array,
  { hyper, onPart }: StepOptions = {},
): Promise<StepOutcome> {
  const { params, grads } = opt;
  const loss = await problem.evaluate(params, batch, grads);
  onPart?.("evaluation");
  const isSmall = Math.abs(loss) <= largestLoss;
  const hasGradient = isSmall && areFinite(grads);
  onPart?.("checks");
  if (!hasGradient) return { loss, broken: isSmall ? "gradient" : "loss" };
  opt.step(hyper);
  onPart?.("optimizer");
  const hasParameters = areFinite(params);
  onPart?.("checks");
  return { loss, broken: hasParameters ? undefined : "parameters" };
}
