import { type Rule, rule } from "../../notation/rule.ts";
import { pickLines, requireBetas, requireRange, settleArguments } from "../arguments.ts";
import { type Execution, execution } from "./execution.ts";

export interface RadamArguments extends Execution {
  readonly lr?: number;
  readonly betas?: readonly [number, number];
  readonly eps?: number;
  readonly weight_decay?: number;
  readonly decoupled_weight_decay?: boolean;
  readonly maximize?: boolean;
}

/**
 * `torch.optim.RAdam`. The adaptive step begins where ρ is above 5 (the paper: 4), and ε is added before bias correction. N is the
 * paper's ρ∞.
 * @throws TypeError for an argument that torch does not have, RangeError for a value that torch refuses
 */
export function RAdam(given: RadamArguments = {}): Rule {
  const { lr, betas, eps, weight_decay, decoupled_weight_decay, maximize } = settleArguments<RadamArguments>(
    "torch.RAdam",
    {
      lr: 1e-3,
      betas: [0.9, 0.999],
      eps: 1e-8,
      weight_decay: 0,
      decoupled_weight_decay: false,
      maximize: false,
      ...execution,
    },
    given,
  );
  requireRange("torch.RAdam", "lr", lr, 0);
  requireRange("torch.RAdam", "eps", eps, 0);
  requireRange("torch.RAdam", "weight_decay", weight_decay, 0);
  requireBetas("torch.RAdam", betas);
  return rule(
    pickLines(
      `RAdam(η = ${lr}, β1 = ${betas[0]}, β2 = ${betas[1]}, ε = ${eps}${weight_decay ? `, λ = ${weight_decay}` : ""})`,
      maximize && "g ← −g",
      weight_decay !== 0 && (decoupled_weight_decay ? "θ ← θ (1 − η λ)" : "g ← g + λ θ"),
      "m_t = β1 m_(t-1) + (1 − β1) g",
      "v_t = β2 v_(t-1) + (1 − β2) g²",
      "m̂ = m_t / (1 − β1^t)",
      "N = 2 / (1 − β2) − 1",
      "ρ = N − 2 t β2^t / (1 − β2^t)",
      "if ρ > 5:",
      "  r = √(((ρ − 4) (ρ − 2) N) / ((N − 4) (N − 2) ρ))",
      "  θ ← θ − η r √(1 − β2^t) m̂ / (√v_t + ε)",
      "else:",
      "  θ ← θ − η m̂",
    ) as string,
  );
}
