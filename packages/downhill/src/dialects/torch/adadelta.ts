import { type Rule, rule } from "../../notation/rule.ts";
import { pickLines, requireRange, settleArguments } from "../arguments.ts";
import { type Execution, execution } from "./execution.ts";

export interface AdadeltaArguments extends Execution {
  readonly lr?: number;
  readonly rho?: number;
  readonly eps?: number;
  readonly weight_decay?: number;
  readonly maximize?: boolean;
}

/**
 * `torch.optim.Adadelta`. The root over this step's average divides the root over the average of the steps before.
 * @throws TypeError for an argument that torch does not have, RangeError for a value that torch refuses
 */
export function Adadelta(given: AdadeltaArguments = {}): Rule {
  const { lr, rho, eps, weight_decay, maximize } = settleArguments<AdadeltaArguments>(
    "torch.Adadelta",
    { lr: 1, rho: 0.9, eps: 1e-6, weight_decay: 0, maximize: false, ...execution },
    given,
  );
  requireRange("torch.Adadelta", "lr", lr, 0);
  requireRange("torch.Adadelta", "eps", eps, 0);
  requireRange("torch.Adadelta", "weight_decay", weight_decay, 0);
  requireRange("torch.Adadelta", "rho", rho, 0);
  if (rho > 1) throw new RangeError(`torch.Adadelta: rho is ${rho}; it has to be a number in [0, 1]`);
  return rule(
    pickLines(
      `Adadelta(η = ${lr}, ρ = ${rho}, ε = ${eps}${weight_decay ? `, λ = ${weight_decay}` : ""})`,
      maximize && "g ← −g",
      weight_decay !== 0 && "g ← g + λ θ",
      "v_t = ρ v_(t-1) + (1 − ρ) g²",
      "d = √(a_(t-1) + ε) / √(v_t + ε) * g",
      "a_t = ρ a_(t-1) + (1 − ρ) d²",
      "θ ← θ − η d",
    ) as string,
  );
}
