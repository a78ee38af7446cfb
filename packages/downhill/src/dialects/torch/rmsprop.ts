import { type Rule, rule } from "../../notation/rule.ts";
import { pickLines, requireRange, settleArguments } from "../arguments.ts";
import { type Execution, execution } from "./execution.ts";

export interface RmspropArguments extends Execution {
  readonly lr?: number;
  readonly alpha?: number;
  readonly eps?: number;
  readonly weight_decay?: number;
  readonly momentum?: number;
  readonly centered?: boolean;
  readonly maximize?: boolean;
}

/**
 * `torch.optim.RMSprop`. ε is outside the root and the momentum buffer leaves the learning rate outside.
 * @throws TypeError for an argument that torch does not have, RangeError for a value that torch refuses
 */
export function RMSprop(given: RmspropArguments = {}): Rule {
  const { lr, alpha, eps, weight_decay, momentum, centered, maximize } = settleArguments<RmspropArguments>(
    "torch.RMSprop",
    {
      lr: 1e-2,
      alpha: 0.99,
      eps: 1e-8,
      weight_decay: 0,
      momentum: 0,
      centered: false,
      maximize: false,
      ...execution,
    },
    given,
  );
  requireRange("torch.RMSprop", "lr", lr, 0);
  requireRange("torch.RMSprop", "alpha", alpha, 0);
  requireRange("torch.RMSprop", "eps", eps, 0);
  requireRange("torch.RMSprop", "weight_decay", weight_decay, 0);
  requireRange("torch.RMSprop", "momentum", momentum, 0);
  const declares = [
    `η = ${lr}`,
    `ρ = ${alpha}`,
    `ε = ${eps}`,
    ...(weight_decay ? [`λ = ${weight_decay}`] : []),
    ...(momentum ? [`μ = ${momentum}`] : []),
  ];
  return rule(
    pickLines(
      `RMSprop(${declares.join(", ")})`,
      maximize && "g ← −g",
      weight_decay !== 0 && "g ← g + λ θ",
      "v_t = ρ v_(t-1) + (1 − ρ) g²",
      centered && "a_t = ρ a_(t-1) + (1 − ρ) g",
      centered ? "d = g / (√(v_t − a_t²) + ε)" : "d = g / (√v_t + ε)",
      momentum !== 0 && "u_t = μ u_(t-1) + d",
      momentum === 0 ? "θ_t = θ_(t-1) − η d" : "θ_t = θ_(t-1) − η u_t",
    ) as string,
  );
}
