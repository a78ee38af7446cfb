import { type Rule, rule } from "../../notation/rule.ts";
import { pickLines, requireRange, settleArguments } from "../arguments.ts";
import { type BaseArguments, base, baseLines } from "./base.ts";

export interface SgdArguments extends BaseArguments {
  readonly learning_rate?: number;
  readonly momentum?: number;
  readonly nesterov?: boolean;
}

/**
 * `keras.optimizers.SGD` of Keras 3. The buffer holds the step, learning rate and sign included: when the rate changes,
 * what is in the buffer does not, as it would in PyTorch.
 * @throws TypeError for an argument that Keras does not have, RangeError for a value that it refuses
 */
export function SGD(given: SgdArguments = {}): Rule {
  const settled = settleArguments<SgdArguments>(
    "keras.SGD",
    { learning_rate: 0.01, momentum: 0, nesterov: false, ...base },
    given,
  );
  const { learning_rate, momentum, nesterov } = settled;
  requireRange("keras.SGD", "learning_rate", learning_rate, 0);
  requireRange("keras.SGD", "momentum", momentum, 0, 1 + Number.EPSILON);
  const { declares, before, after } = baseLines("keras.SGD", settled);
  const header = [`η = ${learning_rate}`, ...(momentum === 0 ? [] : [`μ = ${momentum}`]), ...declares];
  return rule(
    pickLines(
      `SGD(${header.join(", ")})`,
      ...before,
      momentum !== 0 && "v_t = μ v_(t-1) − η g",
      momentum === 0 ? "θ ← θ − η g" : nesterov ? "θ ← θ + (μ v_t − η g)" : "θ ← θ + v_t",
      ...after,
    ) as string,
  );
}
