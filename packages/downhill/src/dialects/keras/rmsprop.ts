import { type Rule, rule } from "../../notation/rule.ts";
import { pickLines, requireRange, settleArguments } from "../arguments.ts";
import { type BaseArguments, base, baseLines } from "./base.ts";

export interface RmspropArguments extends BaseArguments {
  readonly learning_rate?: number;
  readonly rho?: number;
  readonly momentum?: number;
  readonly epsilon?: number;
  readonly centered?: boolean;
}

/**
 * `keras.optimizers.RMSprop` of Keras 3. epsilon is inside the root, and the momentum buffer holds the learning rate; PyTorch
 * has both outside.
 * @throws TypeError for an argument that Keras does not have, RangeError for a value that it refuses
 */
export function RMSprop(given: RmspropArguments = {}): Rule {
  const settled = settleArguments<RmspropArguments>(
    "keras.RMSprop",
    { learning_rate: 0.001, rho: 0.9, momentum: 0, epsilon: 1e-7, centered: false, ...base },
    given,
  );
  const { learning_rate, rho, momentum, epsilon, centered } = settled;
  requireRange("keras.RMSprop", "learning_rate", learning_rate, 0);
  requireRange("keras.RMSprop", "rho", rho, 0, 1);
  requireRange("keras.RMSprop", "momentum", momentum, 0);
  requireRange("keras.RMSprop", "epsilon", epsilon, 0);
  const { declares, before, after } = baseLines("keras.RMSprop", settled);
  const header = [
    ...[`η = ${learning_rate}`, `ρ = ${rho}`, `ε = ${epsilon}`],
    ...(momentum > 0 ? [`μ = ${momentum}`] : []),
    ...declares,
  ];
  return rule(
    pickLines(
      `RMSprop(${header.join(", ")})`,
      ...before,
      "v_t = ρ v_(t-1) + (1 − ρ) g²",
      centered && "a_t = ρ a_(t-1) + (1 − ρ) g",
      `d = η g / √(v_t ${centered ? "− a_t² " : ""}+ ε)`,
      momentum > 0 && "u_t = μ u_(t-1) + d",
      momentum > 0 ? "θ ← θ − u_t" : "θ ← θ − d",
      ...after,
    ) as string,
  );
}
