import { type Rule, rule } from "../../notation/rule.ts";
import { pickLines, requireBetas, requireRange, settleArguments } from "../arguments.ts";
import { type Execution, execution } from "./execution.ts";

export interface AdamaxArguments extends Execution {
  readonly lr?: number;
  readonly betas?: readonly [number, number];
  readonly eps?: number;
  readonly weight_decay?: number;
  readonly maximize?: boolean;
}

/**
 * `torch.optim.Adamax`. ε joins |g| inside the maximum; the paper has none.
 * @throws TypeError for an argument that torch does not have, RangeError for a value that torch refuses
 */
export function Adamax(given: AdamaxArguments = {}): Rule {
  const { lr, betas, eps, weight_decay, maximize } = settleArguments<AdamaxArguments>(
    "torch.Adamax",
    { lr: 2e-3, betas: [0.9, 0.999], eps: 1e-8, weight_decay: 0, maximize: false, ...execution },
    given,
  );
  requireRange("torch.Adamax", "lr", lr, 0);
  requireRange("torch.Adamax", "eps", eps, 0);
  requireRange("torch.Adamax", "weight_decay", weight_decay, 0);
  requireBetas("torch.Adamax", betas);
  return rule(
    pickLines(
      `Adamax(η = ${lr}, β1 = ${betas[0]}, β2 = ${betas[1]}, ε = ${eps}${weight_decay ? `, λ = ${weight_decay}` : ""})`,
      maximize && "g ← −g",
      weight_decay !== 0 && "g ← g + λ θ",
      "m_t = β1 m_(t-1) + (1 − β1) g",
      "u_t = max(β2 u_(t-1), |g| + ε)",
      "θ ← θ − η / (1 − β1^t) * m_t / u_t",
    ) as string,
  );
}
