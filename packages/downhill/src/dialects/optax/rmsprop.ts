import { type Rule, rule } from "../../notation/rule.ts";
import { pickLines, requireFinite, requireRange, settleArguments } from "../arguments.ts";
import { requireLearningRate } from "./learning-rate.ts";

export interface RmspropArguments {
  readonly learning_rate: number;
  readonly decay?: number;
  readonly eps?: number;
  /** What the average of squares starts at. */
  readonly initial_scale?: number;
  readonly eps_in_sqrt?: boolean;
  readonly centered?: boolean;
  readonly momentum?: number | undefined;
  readonly nesterov?: boolean;
  /** Divides the averages by 1 − decay^t. */
  readonly bias_correction?: boolean;
}

/**
 * `optax.rmsprop`. eps is inside the root unless `eps_in_sqrt` is false, and the learning rate comes before the momentum
 * trace: it is in the buffer, as in Keras.
 * @throws TypeError for an argument that Optax does not have or a missing learning rate, RangeError for a wrong value
 */
export function rmsprop(given: RmspropArguments): Rule {
  requireLearningRate("optax.rmsprop", given);
  const settled = settleArguments<RmspropArguments>(
    "optax.rmsprop",
    {
      learning_rate: 0,
      decay: 0.9,
      eps: 1e-8,
      initial_scale: 0,
      eps_in_sqrt: true,
      centered: false,
      momentum: undefined,
      nesterov: false,
      bias_correction: false,
    },
    given,
  );
  const { learning_rate, decay, eps, initial_scale, eps_in_sqrt, centered, momentum } = settled;
  const { nesterov, bias_correction } = settled;
  requireRange("optax.rmsprop", "decay", decay, 0, 1);
  requireRange("optax.rmsprop", "eps", eps, 0);
  requireRange("optax.rmsprop", "initial_scale", initial_scale, 0);
  if (momentum !== undefined) requireFinite("optax.rmsprop", "momentum", momentum);
  const header = [
    `α = ${learning_rate}`,
    `ρ = ${decay}`,
    `ε = ${eps}`,
    ...(momentum === undefined ? [] : [`μ = ${momentum}`]),
  ];
  const [n, m] = bias_correction ? ["n̂", "m̂"] : ["n_t", "m_t"];
  const spread = centered ? `${n} − ${m}²` : n;
  const root = eps_in_sqrt ? `√(${spread} + ε)` : `(√${centered ? `(${spread})` : spread} + ε)`;
  return rule(
    pickLines(
      `rmsprop(${header.join(", ")})`,
      initial_scale !== 0 && `n_0 = ${initial_scale}`,
      "n_t = ρ n_(t-1) + (1 − ρ) g²",
      centered && "m_t = ρ m_(t-1) + (1 − ρ) g",
      bias_correction && "n̂ = n_t / (1 − ρ^t)",
      bias_correction && centered && "m̂ = m_t / (1 − ρ^t)",
      `d = α (g / ${root})`,
      momentum !== undefined && "u_t = d + μ u_(t-1)",
      momentum === undefined ? "θ ← θ − d" : nesterov ? "θ ← θ − (d + μ u_t)" : "θ ← θ − u_t",
    ) as string,
  );
}
