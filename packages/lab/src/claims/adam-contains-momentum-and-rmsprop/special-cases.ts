import { adam, equivalent, momentum, type Rule, rule } from "downhill";
import { torch } from "downhill/dialects";
import { followPath } from "../follow-path.ts";
import { eigenvaluesTo, slopeOf } from "../quadratic-steps.ts";

const uncorrected =
  "m_t = β1 m_(t-1) + (1 − β1) g\nv_t = β2 v_(t-1) + (1 − β2) g²\nθ ← θ − α m_t / (√v_t + ε)";
const curvature = eigenvaluesTo(100, 20);
const steps = 100;
const α = 0.002;
const β = 0.9;

/** Whether Adam without corrections is RMSprop (ε outside the root, as in PyTorch) at this β1: by the library's own judgement. */
export function isRmspropAt(beta1: number): boolean {
  const plain = rule(`adam(α = 0.001, β1 = ${beta1}, β2 = 0.99, ε = 1e-8)\n${uncorrected}`);
  return equivalent(plain, torch.RMSprop({})).equivalent;
}

/**
 * How far Adam's path on a quadratic is from momentum's at most, over momentum's largest coordinate: α times ε over 1 − β1 for α, so
 * that a large ε leaves momentum's step.
 */
export async function distanceFromMomentum(eps: number, corrected: boolean): Promise<number> {
  const lr = (α * eps) / (1 - β);
  const near = corrected
    ? adam({ lr, beta1: β, eps })
    : rule(`adam(α = ${lr}, β1 = ${β}, β2 = 0.999, ε = ${eps})\n${uncorrected}`);
  const [path, reference] = await Promise.all([pathOf(near), pathOf(momentum({ lr: α, beta: β }))]);
  const farthest = Math.max(...path.map((x, i) => Math.abs(x - (reference[i] ?? Number.NaN))));
  return farthest / Math.max(...reference.map(Math.abs));
}

/** All coordinates after each step. */
async function pathOf(chosen: Rule): Promise<readonly number[]> {
  const path: number[] = [];
  await followPath({
    rule: chosen,
    start: curvature.map(() => 1),
    steps,
    slope: slopeOf(curvature),
    watch: (x) => void path.push(...x),
  });
  return path;
}
