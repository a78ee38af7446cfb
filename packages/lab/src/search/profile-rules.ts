import type { RaceResult } from "../race/result.ts";
import { algoPerfScore, costRatios, profileAt } from "../statistics/performance-profile.ts";
import { median } from "../statistics/quantile.ts";

/** The factors of the fastest at which a profile is told; AlgoPerf's score ends at the last. */
export const profileFactors = [1, 2, 4] as const;

/** How fast one rule is over several problems. */
export interface RuleProfile {
  readonly label: string;
  /** For each problem the median over the seeds of the steps to its target; infinite where the median run missed it. */
  readonly steps: readonly number[];
  /** `steps` over those of the fastest rule of the problem; infinite for a miss. */
  readonly ratios: readonly number[];
  /** For each of `profileFactors` the share of problems that took at most so many times the fastest rule's steps. */
  readonly profile: readonly number[];
  /** `algoPerfScore` of the ratios. */
  readonly score: number;
}

/**
 * Performance profiles (Dolan & Moré 2002) of the rules of several races.
 * @param races one for each problem, all with a target and the same entrants in the same order
 * @throws RangeError where one has no target, or others take part in it
 */
export function profileRules(races: readonly RaceResult[]): readonly RuleProfile[] {
  const labels = races[0]?.entrants.map(({ label }) => label) ?? [];
  for (const { problem, target, entrants } of races) {
    if (target === undefined)
      throw new RangeError(`the race on ${problem.name} has no target to be timed by`);
    const others = entrants.map(({ label }) => label);
    if (others.join() !== labels.join())
      throw new RangeError(
        `profiles need the same rules in every race: ${labels.join(", ")}; on ${problem.name} there are ${others.join(", ")}`,
      );
  }
  const steps = labels.map((_, entrant) => races.map((race) => medianSteps(race, entrant)));
  return costRatios(steps).map((ratios, entrant) => ({
    label: labels[entrant] ?? "",
    steps: steps[entrant] ?? [],
    ratios,
    profile: profileFactors.map((factor) => profileAt(ratios, factor)),
    score: algoPerfScore(ratios, profileFactors[2]),
  }));
}

function medianSteps({ runs }: RaceResult, entrant: number): number {
  const own = runs.filter((run) => run.entrant === entrant);
  return median(own.map(({ stepsToTarget }) => stepsToTarget ?? Number.POSITIVE_INFINITY));
}
