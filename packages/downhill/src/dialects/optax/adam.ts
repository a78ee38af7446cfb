import { type Rule, rule } from "../../notation/rule.ts";
import { pickLines, requireRange, settleArguments } from "../arguments.ts";
import { requireLearningRate } from "./learning-rate.ts";

export interface AdamArguments {
  readonly learning_rate: number;
  readonly b1?: number;
  readonly b2?: number;
  readonly eps?: number;
  /** Inside the root, beside eps outside of it. */
  readonly eps_root?: number;
  readonly nesterov?: boolean;
}

export interface AdamwArguments extends AdamArguments {
  readonly weight_decay?: number;
}

/**
 * `optax.adam`. With nesterov it is Dozat's simple form (2016), which looks one step ahead without NAdam's schedule of β1.
 * @throws TypeError for an argument that Optax does not have or a missing learning rate, RangeError for a wrong value
 */
export function adam(given: AdamArguments): Rule {
  return adamLike("adam", 0, given);
}

/**
 * `optax.adamw`: the decay joins the step, and both are multiplied by the learning rate. Its weight_decay is 1e-4.
 * @throws TypeError for an argument that Optax does not have or a missing learning rate, RangeError for a wrong value
 */
export function adamw(given: AdamwArguments): Rule {
  return adamLike("adamw", 1e-4, given);
}

function adamLike(name: "adam" | "adamw", decay: number, given: AdamwArguments): Rule {
  const full = `optax.${name}`;
  requireLearningRate(full, given);
  const defaults = { learning_rate: 0, b1: 0.9, b2: 0.999, eps: 1e-8, eps_root: 0, nesterov: false };
  const settled = settleArguments<AdamwArguments>(
    full,
    (name === "adam" ? defaults : { ...defaults, weight_decay: decay }) as Required<AdamwArguments>,
    given,
  );
  const { learning_rate, b1, b2, eps, eps_root, nesterov, weight_decay = 0 } = settled;
  requireRange(full, "b1", b1, 0, 1);
  requireRange(full, "b2", b2, 0, 1);
  requireRange(full, "eps", eps, 0);
  requireRange(full, "eps_root", eps_root, 0);
  requireRange(full, "weight_decay", weight_decay, 0);
  const header = [
    ...[`α = ${learning_rate}`, `β1 = ${b1}`, `β2 = ${b2}`, `ε = ${eps}`],
    ...(eps_root === 0 ? [] : [`ε2 = ${eps_root}`]),
    ...(weight_decay === 0 ? [] : [`λ = ${weight_decay}`]),
  ];
  const u = `m̂ / (√${eps_root === 0 ? "v̂" : "(v̂ + ε2)"} + ε)`;
  return rule(
    pickLines(
      `${name}(${header.join(", ")})`,
      "m_t = β1 m_(t-1) + (1 − β1) g",
      "v_t = β2 v_(t-1) + (1 − β2) g²",
      nesterov ? "m̂ = β1 m_t / (1 − β1^(t + 1)) + (1 − β1) · (g / (1 − β1^t))" : "m̂ = m_t / (1 − β1^t)",
      "v̂ = v_t / (1 − β2^t)",
      weight_decay === 0 ? `θ ← θ − α ${u}` : `θ ← θ − α (${u} + λ θ)`,
    ) as string,
  );
}
