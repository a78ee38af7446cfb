import { type Hyper, requireHyper, settleHyper } from "../notation/hyperparameters.ts";
import type { Rule } from "../notation/rule.ts";
import type { Values } from "./coordinate.ts";

/**
 * A rule's hyperparameters by symbol, with `given`, by word or symbol, over the rule's own.
 * @throws RangeError where one is left open, or `given` has an unknown name or a NaN
 */
export function settleSymbols({ program, hyper }: Rule, given: Hyper): Values {
  const settled = settleHyper(program, given, hyper);
  requireHyper(program, settled);
  return new Map(program.hyperparameters.map(({ symbol, word }) => [symbol, settled[word] ?? Number.NaN]));
}
