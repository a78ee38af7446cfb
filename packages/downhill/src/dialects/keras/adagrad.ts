import { type Rule, rule } from "../../notation/rule.ts";
import { pickLines, requireRange, settleArguments } from "../arguments.ts";
import { type BaseArguments, base, baseLines } from "./base.ts";

export interface AdagradArguments extends BaseArguments {
  readonly learning_rate?: number;
  readonly initial_accumulator_value?: number;
  readonly epsilon?: number;
}

/**
 * `keras.optimizers.Adagrad` of Keras 3. The sum of squares starts above 0 and epsilon is inside the root.
 * @throws TypeError for an argument that Keras does not have, RangeError for a value that it refuses
 */
export function Adagrad(given: AdagradArguments = {}): Rule {
  const settled = settleArguments<AdagradArguments>(
    "keras.Adagrad",
    { learning_rate: 0.001, initial_accumulator_value: 0.1, epsilon: 1e-7, ...base },
    given,
  );
  const { learning_rate, initial_accumulator_value, epsilon } = settled;
  requireRange("keras.Adagrad", "learning_rate", learning_rate, 0);
  requireRange("keras.Adagrad", "initial_accumulator_value", initial_accumulator_value, 0);
  requireRange("keras.Adagrad", "epsilon", epsilon, 0);
  const { declares, before, after } = baseLines("keras.Adagrad", settled);
  return rule(
    pickLines(
      `Adagrad(${[`η = ${learning_rate}`, `ε = ${epsilon}`, ...declares].join(", ")})`,
      `a_0 = ${initial_accumulator_value}`,
      ...before,
      "a_t = a_(t-1) + g²",
      "θ ← θ − η g / √(a_t + ε)",
      ...after,
    ) as string,
  );
}
