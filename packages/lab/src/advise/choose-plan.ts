import type { Problem } from "../problem.ts";
import type { ProblemDefinition } from "../problems/definition.ts";
import { type AdviceCandidate, candidatesFor, decayEpochs } from "./candidates.ts";
import { type AdvicePlan, evaluationsOf, fewestSteps, longestPlan, planOf } from "./plan.ts";

/** What may be spent: seconds from the call on, or gradients, whose advice is the same bits each time. */
export type AdviceBudget = { readonly seconds: number } | { readonly evaluations: number };

/**
 * The candidates, AdamW among them if the probes then still see the data often enough, and the longest plan that fits.
 * @throws RangeError where not even the shortest does
 */
export function choosePlan(
  { examples, batchSize }: Problem,
  { search, race }: ProblemDefinition,
  budget: AdviceBudget,
  fits: (plan: AdvicePlan, rules: number) => boolean,
): { readonly plan: AdvicePlan; readonly candidates: readonly AdviceCandidate[] } {
  const most = search.steps ?? race.steps;
  for (const epochs of examples === 0 ? [0] : [decayEpochs, 0]) {
    const candidates = candidatesFor(epochs);
    const longest = longestPlan(most, (plan) => fits(plan, candidates.length));
    if (longest === undefined) continue;
    const plan = planOf(roundDown(longest.steps));
    if (epochs === 0 || (plan.steps * batchSize) / examples >= epochs) return { plan, candidates };
  }
  const least = evaluationsOf(planOf(Math.min(fewestSteps, most)), candidatesFor(0).length);
  throw new RangeError(
    "evaluations" in budget
      ? `${budget.evaluations} evaluations are too few; the shortest probes of all rules take ${least}`
      : `${budget.seconds} seconds are too short on this machine: the shortest probes of all rules take ${least} gradients; give a longer budget, or ${least} evaluations`,
  );
}

/** To two digits, so that the speed of a machine seldom changes what is run. */
function roundDown(steps: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(steps)) - 1);
  return Math.floor(steps / unit) * unit;
}
