import { type Rule, rule } from "../../notation/rule.ts";
import { pickLines, requireFinite, requireRange, settleArguments } from "../arguments.ts";
import { type Execution, execution } from "./execution.ts";

export interface AsgdArguments extends Execution {
  readonly lr?: number;
  readonly lambd?: number;
  readonly alpha?: number;
  readonly t0?: number;
  readonly weight_decay?: number;
  readonly maximize?: boolean;
}

/**
 * `torch.optim.ASGD`. The answer is the state `ax`, the mean of θ since step t0: `optimizer.state("ax")`. The rate `e` and the
 * mean's weight `w` are those that the step before has left. PyTorch keeps both in its default type; here they are float64.
 * @throws TypeError for an argument that torch does not have, RangeError for a value that torch refuses
 */
export function ASGD(given: AsgdArguments = {}): Rule {
  const { lr, lambd, alpha, t0, weight_decay, maximize } = settleArguments<AsgdArguments>(
    "torch.ASGD",
    { lr: 1e-2, lambd: 1e-4, alpha: 0.75, t0: 1e6, weight_decay: 0, maximize: false, ...execution },
    given,
  );
  requireRange("torch.ASGD", "lr", lr, 0);
  requireRange("torch.ASGD", "weight_decay", weight_decay, 0);
  requireFinite("torch.ASGD", "lambd", lambd);
  requireFinite("torch.ASGD", "alpha", alpha);
  requireFinite("torch.ASGD", "t0", t0);
  return rule(
    pickLines(
      `ASGD(η = ${lr}, lambd = ${lambd}, power = ${alpha}, t0 = ${t0}${weight_decay ? `, λ = ${weight_decay}` : ""})`,
      "e_0 = η",
      "w_0 = 1",
      maximize && "g ← −g",
      weight_decay !== 0 && "g ← g + λ θ",
      "θ ← θ (1 − lambd e_(t-1)) − e_(t-1) g",
      "if w_(t-1) = 1:",
      "  ax_t = θ",
      "else:",
      "  ax_t = ax_(t-1) + w_(t-1) (θ − ax_(t-1))",
      "e_t = η / (1 + lambd η t)^power",
      "w_t = 1 / max(1, t − t0)",
    ) as string,
  );
}
