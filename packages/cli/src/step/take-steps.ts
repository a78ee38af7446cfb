import { type Backend, type Dtype, optimizer, type Rule } from "downhill";
import { shortestFloat32 } from "../json-text.ts";
import { UsageError } from "../usage-error.ts";
import type { Steps, TensorValues } from "./read-steps.ts";

/** The first element that is not a finite number. */
export interface Divergence {
  /** Steps taken: 1 after the first gradient. */
  readonly step: number;
  readonly tensor: string;
  readonly index: number;
}

export interface StepsTaken {
  /** The parameters after each step. */
  readonly params: readonly TensorValues[];
  readonly diverged: Divergence | undefined;
}

/**
 * Takes every step of `steps` by one rule. Parameters that overflow are a result: the steps after it are taken too.
 * @throws UsageError where the rule cannot run: a hyperparameter without a value, or a rule that changes no parameter
 */
export async function takeSteps(
  rule: Rule,
  steps: Steps,
  backend: Backend,
  dtype: Dtype,
): Promise<StepsTaken> {
  const shapes = Object.fromEntries(
    Object.entries(steps.start).map(([name, values]) => [name, [values.length]]),
  );
  const opt = await makeOptimizer(rule, shapes, backend, dtype);
  for (const [name, values] of Object.entries(steps.start)) opt.params[name]?.set(values);
  const params: TensorValues[] = [];
  let diverged: Divergence | undefined;
  for (const grads of steps.grads) {
    for (const [name, values] of Object.entries(grads)) opt.grads[name]?.set(values);
    opt.step();
    const after = copyTensors(opt.params, dtype);
    params.push(after);
    diverged ??= findDivergence(after, params.length);
  }
  opt.dispose();
  return { params, diverged };
}

async function makeOptimizer(
  rule: Rule,
  shapes: Readonly<Record<string, readonly number[]>>,
  backend: Backend,
  dtype: Dtype,
): ReturnType<typeof optimizer<Readonly<Record<string, readonly number[]>>, Dtype>> {
  try {
    return await optimizer(rule, shapes, { backend, dtype });
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) {
      throw new UsageError(error.message, { cause: error });
    }
    throw error;
  }
}

function copyTensors(
  tensors: Readonly<Record<string, Float32Array | Float64Array>>,
  dtype: Dtype,
): TensorValues {
  const spell = dtype === "f32" ? shortestFloat32 : (value: number) => value;
  return Object.fromEntries(
    Object.entries(tensors).map(([name, values]) => [name, Array.from(values, spell)]),
  );
}

function findDivergence(tensors: TensorValues, step: number): Divergence | undefined {
  for (const [tensor, values] of Object.entries(tensors)) {
    const index = values.findIndex((value) => !Number.isFinite(value));
    if (index !== -1) return { step, tensor, index };
  }
  return undefined;
}
