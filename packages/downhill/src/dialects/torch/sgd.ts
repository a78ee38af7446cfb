import { type Rule, rule } from "../../notation/rule.ts";
import { pickLines, requireRange, settleArguments } from "../arguments.ts";
import { type Execution, execution } from "./execution.ts";

export interface SgdArguments extends Execution {
  readonly lr?: number;
  readonly momentum?: number;
  readonly dampening?: number;
  readonly weight_decay?: number;
  readonly nesterov?: boolean;
  readonly maximize?: boolean;
}

/**
 * `torch.optim.SGD`. The buffer leaves the learning rate outside, and starts as the first gradient, undamped.
 * Weight decay is L2: it joins the gradient.
 * @throws TypeError for an argument that torch does not have, RangeError for a value that torch refuses
 */
export function SGD(given: SgdArguments = {}): Rule {
  const { lr, momentum, dampening, weight_decay, nesterov, maximize } = settleArguments<SgdArguments>(
    "torch.SGD",
    { lr: 1e-3, momentum: 0, dampening: 0, weight_decay: 0, nesterov: false, maximize: false, ...execution },
    given,
  );
  requireRange("torch.SGD", "lr", lr, 0);
  requireRange("torch.SGD", "momentum", momentum, 0);
  requireRange("torch.SGD", "weight_decay", weight_decay, 0);
  if (nesterov && (momentum <= 0 || dampening !== 0)) {
    throw new RangeError("torch.SGD: nesterov needs a momentum above 0 and a dampening of 0");
  }
  return rule(
    pickLines(
      `SGD(η = ${lr}${momentum ? `, μ = ${momentum}, τ = ${dampening}` : ""}${weight_decay ? `, λ = ${weight_decay}` : ""})`,
      maximize && "g ← −g",
      weight_decay !== 0 && "g ← g + λ θ",
      momentum !== 0 && "if t = 1:\n  u_t = g\nelse:\n  u_t = μ u_(t-1) + (1 − τ) g",
      momentum !== 0 && (nesterov ? "g ← g + μ u_t" : "g ← u_t"),
      "θ_t = θ_(t-1) − η g",
    ) as string,
  );
}
