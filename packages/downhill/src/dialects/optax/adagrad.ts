import { type Rule, rule } from "../../notation/rule.ts";
import { pickLines, requireRange, settleArguments } from "../arguments.ts";
import { requireLearningRate } from "./learning-rate.ts";

export interface AdagradArguments {
  readonly learning_rate: number;
  readonly initial_accumulator_value?: number;
  readonly eps?: number;
}

/**
 * `optax.adagrad`. The sum of squares starts above 0, eps is inside the root, and where the sum is 0 nothing moves.
 * @throws TypeError for an argument that Optax does not have or a missing learning rate, RangeError for a wrong value
 */
export function adagrad(given: AdagradArguments): Rule {
  requireLearningRate("optax.adagrad", given);
  const { learning_rate, initial_accumulator_value, eps } = settleArguments<AdagradArguments>(
    "optax.adagrad",
    { learning_rate: 0, initial_accumulator_value: 0.1, eps: 1e-7 },
    given,
  );
  requireRange("optax.adagrad", "initial_accumulator_value", initial_accumulator_value, 0);
  requireRange("optax.adagrad", "eps", eps, 0);
  return rule(
    pickLines(
      `adagrad(α = ${learning_rate}, ε = ${eps})`,
      initial_accumulator_value !== 0 && `a_0 = ${initial_accumulator_value}`,
      "a_t = a_(t-1) + g²",
      "θ ← θ − α where(a_t > 0, g / √(a_t + ε), 0)",
    ) as string,
  );
}
