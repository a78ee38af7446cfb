import { firstRates } from "./candidates.ts";
import { landscapeEvaluations } from "./landscape.ts";

/** The lengths of the probes of each rule; all rules have the same. */
export interface AdvicePlan {
  /** Steps of a full run, as all in the last stage are. */
  readonly steps: number;
  /** The rounds of the halving: how many rates are tried, for how many steps. */
  readonly rounds: readonly { readonly rates: number; readonly steps: number }[];
  /** Rates that every rule gets beside its first ones where one rule's best lies on an end, at the most. */
  readonly extensions: number;
  /** Runs on fresh seeds. */
  readonly seeds: number;
}

/** With fewer paired runs the exact test says nothing at 5 %: 2/2⁶ is below it, 2/2⁵ is not. */
export const freshSeeds = 6;
/** The shortest full run: the first round's are a quarter of it. */
export const fewestSteps = 20;

const extensions = 4;

/** Six rates for a quarter of the steps, the best three for half, the best two for all, and the best one on fresh seeds. */
export function planOf(steps: number): AdvicePlan {
  return {
    steps,
    rounds: [
      { rates: firstRates, steps: Math.floor(steps / 4) },
      { rates: 3, steps: Math.floor(steps / 2) },
      { rates: 2, steps },
    ],
    extensions,
    seeds: freshSeeds,
  };
}

/** Gradients that a plan takes at the most, the look at the landscape among them. */
export function evaluationsOf(plan: AdvicePlan, rules: number): number {
  const [first] = plan.rounds;
  const halving = plan.rounds.reduce((sum, { rates, steps }) => sum + rates * steps, 0);
  const more = plan.extensions * (first?.steps ?? 0);
  return landscapeEvaluations + rules * (halving + more + plan.seeds * plan.steps);
}

/** Runs that a plan makes at the most. */
export function runsOf(plan: AdvicePlan, rules: number): number {
  return rules * (plan.rounds.reduce((sum, { rates }) => sum + rates, 0) + plan.extensions + plan.seeds);
}

/** The longest plan that `fits`, of at most `most` steps; undefined where not even the shortest does. */
export function longestPlan(most: number, fits: (plan: AdvicePlan) => boolean): AdvicePlan | undefined {
  let [low, high] = [Math.min(fewestSteps, most), most];
  if (!fits(planOf(low))) return undefined;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(planOf(middle))) low = middle;
    else high = middle - 1;
  }
  return planOf(low);
}
