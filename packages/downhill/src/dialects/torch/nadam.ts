import { type Rule, rule } from "../../notation/rule.ts";
import { pickLines, requireBetas, requireRange, settleArguments } from "../arguments.ts";
import { type Execution, execution } from "./execution.ts";

export interface NadamArguments extends Execution {
  readonly lr?: number;
  readonly betas?: readonly [number, number];
  readonly eps?: number;
  readonly weight_decay?: number;
  readonly momentum_decay?: number;
  readonly decoupled_weight_decay?: boolean;
  readonly maximize?: boolean;
}

/**
 * `torch.optim.NAdam` as PyTorch computes it from 2.0 on: P is the product of the schedule μ. Before, P_t μ_(t+1) had a factor μ_t too
 * many.
 * @throws TypeError for an argument that torch does not have, RangeError for a value that torch refuses
 */
export function NAdam(given: NadamArguments = {}): Rule {
  const { lr, betas, eps, weight_decay, momentum_decay, decoupled_weight_decay, maximize } =
    settleArguments<NadamArguments>(
      "torch.NAdam",
      {
        lr: 2e-3,
        betas: [0.9, 0.999],
        eps: 1e-8,
        weight_decay: 0,
        momentum_decay: 4e-3,
        decoupled_weight_decay: false,
        maximize: false,
        ...execution,
      },
      given,
    );
  requireRange("torch.NAdam", "lr", lr, 0);
  requireRange("torch.NAdam", "eps", eps, 0);
  requireRange("torch.NAdam", "weight_decay", weight_decay, 0);
  requireRange("torch.NAdam", "momentum_decay", momentum_decay, 0);
  requireBetas("torch.NAdam", betas);
  return rule(
    pickLines(
      `NAdam(η = ${lr}, β1 = ${betas[0]}, β2 = ${betas[1]}, ε = ${eps}, ψ = ${momentum_decay}${weight_decay ? `, λ = ${weight_decay}` : ""})`,
      "P_0 = 1",
      maximize && "g ← −g",
      weight_decay !== 0 && (decoupled_weight_decay ? "θ ← θ (1 − η λ)" : "g ← g + λ θ"),
      "μ = β1 (1 − 0.5 · 0.96^(t ψ))",
      "ν = β1 (1 − 0.5 · 0.96^((t + 1) ψ))",
      "P_t = P_(t-1) μ",
      "m_t = β1 m_(t-1) + (1 − β1) g",
      "v_t = β2 v_(t-1) + (1 − β2) g²",
      "d = √(v_t / (1 − β2^t)) + ε",
      "θ ← θ − η (1 − μ) / (1 − P_t) * g / d",
      "θ ← θ − η ν / (1 − P_t ν) * m_t / d",
    ) as string,
  );
}
