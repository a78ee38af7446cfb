import { type Rule, rule } from "../../notation/rule.ts";
import { pickLines, requireRange, settleArguments } from "../arguments.ts";
import { type Execution, execution } from "./execution.ts";

export interface AdagradArguments extends Execution {
  readonly lr?: number;
  readonly lr_decay?: number;
  readonly weight_decay?: number;
  readonly initial_accumulator_value?: number;
  readonly eps?: number;
  readonly maximize?: boolean;
}

/**
 * `torch.optim.Adagrad`. ε is outside the root; the rate falls as lr / (1 + (t − 1) lr_decay).
 * @throws TypeError for an argument that torch does not have, RangeError for a value that torch refuses
 */
export function Adagrad(given: AdagradArguments = {}): Rule {
  const { lr, lr_decay, weight_decay, initial_accumulator_value, eps, maximize } =
    settleArguments<AdagradArguments>(
      "torch.Adagrad",
      {
        lr: 1e-2,
        lr_decay: 0,
        weight_decay: 0,
        initial_accumulator_value: 0,
        eps: 1e-10,
        maximize: false,
        ...execution,
      },
      given,
    );
  requireRange("torch.Adagrad", "lr", lr, 0);
  requireRange("torch.Adagrad", "lr_decay", lr_decay, 0);
  requireRange("torch.Adagrad", "weight_decay", weight_decay, 0);
  requireRange("torch.Adagrad", "initial_accumulator_value", initial_accumulator_value, 0);
  requireRange("torch.Adagrad", "eps", eps, 0);
  return rule(
    pickLines(
      `Adagrad(η = ${lr}${lr_decay ? `, τ = ${lr_decay}` : ""}, ε = ${eps}${weight_decay ? `, λ = ${weight_decay}` : ""})`,
      initial_accumulator_value !== 0 && `a_0 = ${initial_accumulator_value}`,
      maximize && "g ← −g",
      weight_decay !== 0 && "g ← g + λ θ",
      "a_t = a_(t-1) + g²",
      lr_decay === 0 ? "θ ← θ − η g / (√a_t + ε)" : "θ ← θ − η / (1 + (t − 1) τ) * g / (√a_t + ε)",
    ) as string,
  );
}
