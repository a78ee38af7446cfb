import { type Rule, rule } from "../../notation/rule.ts";
import { pickLines, requireFinite, settleArguments } from "../arguments.ts";
import { requireLearningRate } from "./learning-rate.ts";

export interface SgdArguments {
  readonly learning_rate: number;
  /** None where it is left out; 0 keeps a buffer that is the gradient. */
  readonly momentum?: number | undefined;
  readonly nesterov?: boolean;
}

/**
 * `optax.sgd`. The trace leaves the learning rate outside and starts at 0, so a change of rate acts at once, as in PyTorch.
 * @throws TypeError for an argument that Optax does not have or a missing learning rate, RangeError for a wrong value
 */
export function sgd(given: SgdArguments): Rule {
  requireLearningRate("optax.sgd", given);
  const { learning_rate, momentum, nesterov } = settleArguments<SgdArguments>(
    "optax.sgd",
    { learning_rate: 0, momentum: undefined, nesterov: false },
    given,
  );
  if (momentum !== undefined) requireFinite("optax.sgd", "momentum", momentum);
  return rule(
    pickLines(
      `sgd(α = ${learning_rate}${momentum === undefined ? "" : `, μ = ${momentum}`})`,
      momentum !== undefined && "u_t = g + μ u_(t-1)",
      momentum === undefined ? "θ ← θ − α g" : nesterov ? "θ ← θ − α (g + μ u_t)" : "θ ← θ − α u_t",
    ) as string,
  );
}
