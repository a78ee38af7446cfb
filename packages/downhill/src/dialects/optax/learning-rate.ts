import { requireFinite } from "../arguments.ts";

/**
 * Optax has no default learning rate.
 * @throws TypeError where there is none, RangeError where it is no number
 */
export function requireLearningRate(
  name: string,
  given: { readonly learning_rate?: number } | undefined,
): void {
  if (given?.learning_rate === undefined)
    throw new TypeError(`${name} needs a learning_rate, as in ${name}({ learning_rate: 0.001 })`);
  requireFinite(name, "learning_rate", given.learning_rate);
}
