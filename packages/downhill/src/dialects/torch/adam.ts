import { type Rule, rule } from "../../notation/rule.ts";
import { pickLines, requireBetas, requireRange, settleArguments } from "../arguments.ts";
import { type Execution, execution } from "./execution.ts";

export interface AdamArguments extends Execution {
  readonly lr?: number;
  readonly betas?: readonly [number, number];
  readonly eps?: number;
  readonly weight_decay?: number;
  readonly amsgrad?: boolean;
  readonly maximize?: boolean;
}

/**
 * `torch.optim.Adam`. Weight decay is L2. AMSGrad's maximum is taken before bias correction.
 * @throws TypeError for an argument that torch does not have, RangeError for a value that torch refuses
 */
export function Adam(given: AdamArguments = {}): Rule {
  return adamLike("Adam", 0, "g ← g + λ θ", given);
}

/**
 * `torch.optim.AdamW`. The decay shrinks θ by 1 − lr · weight_decay before the step.
 * @throws TypeError for an argument that torch does not have, RangeError for a value that torch refuses
 */
export function AdamW(given: AdamArguments = {}): Rule {
  return adamLike("AdamW", 1e-2, "θ ← θ (1 − η λ)", given);
}

function adamLike(name: string, decay: number, decayLine: string, given: AdamArguments): Rule {
  const { lr, betas, eps, weight_decay, amsgrad, maximize } = settleArguments<AdamArguments>(
    `torch.${name}`,
    {
      lr: 1e-3,
      betas: [0.9, 0.999],
      eps: 1e-8,
      weight_decay: decay,
      amsgrad: false,
      maximize: false,
      ...execution,
    },
    given,
  );
  requireRange(`torch.${name}`, "lr", lr, 0);
  requireRange(`torch.${name}`, "eps", eps, 0);
  requireBetas(`torch.${name}`, betas);
  requireRange(`torch.${name}`, "weight_decay", weight_decay, 0);
  return rule(
    pickLines(
      `${name}(η = ${lr}, β1 = ${betas[0]}, β2 = ${betas[1]}, ε = ${eps}${weight_decay ? `, λ = ${weight_decay}` : ""})`,
      maximize && "g ← −g",
      weight_decay !== 0 && decayLine,
      "m_t = β1 m_(t-1) + (1 − β1) g",
      "v_t = β2 v_(t-1) + (1 − β2) g²",
      amsgrad && "s_t = max(s_(t-1), v_t)",
      "m̂ = m_t / (1 − β1^t)",
      `d = √${amsgrad ? "s" : "v"}_t / √(1 − β2^t) + ε`,
      "θ ← θ − η m̂ / d",
    ) as string,
  );
}
