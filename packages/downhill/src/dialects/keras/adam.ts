import { type Rule, rule } from "../../notation/rule.ts";
import { pickLines, requireRange, settleArguments } from "../arguments.ts";
import { type BaseArguments, base, baseLines } from "./base.ts";

export interface AdamArguments extends BaseArguments {
  readonly learning_rate?: number;
  readonly beta_1?: number;
  readonly beta_2?: number;
  readonly epsilon?: number;
  readonly amsgrad?: boolean;
}

/**
 * `keras.optimizers.Adam` of Keras 3. The corrections are in the learning rate, so epsilon is the paper's ε̂ (Kingma & Ba
 * 2015, before section 2.1): against PyTorch's it counts 1 / √(1 − β2^t) times. AMSGrad's maximum is of the second moment
 * before its correction.
 * @throws TypeError for an argument that Keras does not have, RangeError for a value that it refuses
 */
export function Adam(given: AdamArguments = {}): Rule {
  return adamLike("Adam", undefined, given);
}

/**
 * `keras.optimizers.AdamW` of Keras 3: Adam with a weight decay of 0.004.
 * @throws TypeError for an argument that Keras does not have, RangeError for a value that it refuses
 */
export function AdamW(given: AdamArguments = {}): Rule {
  return adamLike("AdamW", 0.004, given);
}

function adamLike(name: string, weight_decay: number | undefined, given: AdamArguments): Rule {
  const settled = settleArguments<AdamArguments>(
    `keras.${name}`,
    {
      learning_rate: 0.001,
      beta_1: 0.9,
      beta_2: 0.999,
      epsilon: 1e-7,
      amsgrad: false,
      ...base,
      weight_decay,
    },
    given,
  );
  const { learning_rate, beta_1, beta_2, epsilon, amsgrad } = settled;
  requireRange(`keras.${name}`, "learning_rate", learning_rate, 0);
  requireRange(`keras.${name}`, "beta_1", beta_1, 0, 1);
  requireRange(`keras.${name}`, "beta_2", beta_2, 0, 1);
  requireRange(`keras.${name}`, "epsilon", epsilon, 0);
  const { declares, before, after } = baseLines(`keras.${name}`, settled);
  const header = [`η = ${learning_rate}`, `β1 = ${beta_1}`, `β2 = ${beta_2}`, `ε = ${epsilon}`, ...declares];
  return rule(
    pickLines(
      `${name}(${header.join(", ")})`,
      ...before,
      "m_t = m_(t-1) + (g − m_(t-1)) (1 − β1)",
      "v_t = v_(t-1) + (g² − v_(t-1)) (1 − β2)",
      amsgrad && "s_t = max(s_(t-1), v_t)",
      "a = η √(1 − β2^t) / (1 − β1^t)",
      `θ ← θ − a m_t / (√${amsgrad ? "s" : "v"}_t + ε)`,
      ...after,
    ) as string,
  );
}
