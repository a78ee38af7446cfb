import type { Problem } from "../problem.ts";
import type { ProblemDefinition } from "../problems/definition.ts";
import { type AdviceCandidate, candidatesFor, decayEpochs } from "./candidates.ts";
import { type AdvicePlan, fewestSteps, longestPlan, planOf } from "./plan.ts";

/** What may be spent: seconds from the call on, or gradients, whose advice is the same bits each time. */
export type AdviceBudget = { readonly seconds: number } | { readonly evaluations: number };

/** What a plan for so many rules costs, in the budget's unit, and how much of the budget is left for it. */
export interface PlanCost {
  readonly of: (plan: AdvicePlan, rules: number) => number;
  readonly left: number;
}

/**
 * The candidates, AdamW among them if the probes then see the data often enough, and the longest plan whose cost is left.
 * @throws RangeError where not even the shortest is, with the budget that would do
 */
export function choosePlan(
  { examples, batchSize }: Problem,
  { search, race }: ProblemDefinition,
  budget: AdviceBudget,
  cost: PlanCost,
): { readonly plan: AdvicePlan; readonly candidates: readonly AdviceCandidate[] } {
  const most = search.steps ?? race.steps;
  for (const epochs of examples === 0 ? [0] : [decayEpochs, 0]) {
    const candidates = candidatesFor(epochs);
    const longest = longestPlan(most, (plan) => cost.of(plan, candidates.length) <= cost.left);
    if (longest === undefined) continue;
    const plan = planOf(roundDown(longest.steps));
    if (epochs === 0 || (plan.steps * batchSize) / examples >= epochs) return { plan, candidates };
  }
  const least = cost.of(planOf(Math.min(fewestSteps, most)), candidatesFor(0).length);
  if ("evaluations" in budget)
    throw new RangeError(
      `${budget.evaluations} evaluations are too few; the shortest probes of all rules take ${least}`,
    );
  // Of a larger budget a share as large is left.
  const wanted =
    cost.left > 0 ? `${Math.ceil((budget.seconds * least) / cost.left)} seconds` : "many times as many";
  throw new RangeError(
    `a budget of ${budget.seconds} seconds is too small: as fast as gradients are here and now, the shortest probes of all rules need about ${wanted}`,
  );
}

/** To two digits, so that the speed of a machine seldom changes what is run. */
function roundDown(steps: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(steps)) - 1);
  return Math.floor(steps / unit) * unit;
}
