import { algoPerfScore, costRatios } from "../statistics/performance-profile.ts";
import { median } from "../statistics/quantile.ts";
import { typicalDifference } from "../statistics/signed-rank.ts";
import type { SuiteResult } from "./task-suite.ts";

export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How a rule stands on a suite. */
export interface Standing {
  readonly rule: string;
  /** AlgoPerf's score over the tasks: typical over the seeds, with its 95 % interval. */
  readonly score: Interval;
  /** Its steps over the fewest of any rule, by task, in the suite's order; a miss counts as twice the run's length. */
  readonly ratios: readonly Interval[];
  /** Tasks whose median steps are within 5 % of the fewest. */
  readonly best: readonly string[];
}

/** A rule is as good as the best within this factor. */
const alike = 1.05;

/** What a suite's costs say of each rule. */
export function standingsOf({ rules, tasks, costs, lengths }: SuiteResult): readonly Standing[] {
  const seeds = (costs[0]?.[0] ?? []).map((_, seed) => seed);
  const scores = seeds.map((seed) =>
    costRatios(costs.map((byTask) => byTask.map((bySeed) => bySeed[seed] ?? Number.NaN))).map((ratios) =>
      algoPerfScore(ratios),
    ),
  );
  const medians = costRatios(costs.map((byTask) => byTask.map(median)));
  const counted = costs.map((byTask) =>
    byTask.map((bySeed, task) => bySeed.map((cost) => Math.min(cost, 2 * (lengths[task] ?? Number.NaN)))),
  );
  return rules.map((rule, index) => ({
    rule,
    score: intervalOf(scores.map((byRule) => byRule[index] ?? Number.NaN)),
    ratios: tasks.map((_, task) => {
      const logarithms = seeds.map((seed) => {
        const all = counted.map((byTask) => byTask[task]?.[seed] ?? Number.NaN);
        return Math.log((all[index] ?? Number.NaN) / Math.min(...all));
      });
      const { value, low, high } = intervalOf(logarithms);
      return { value: Math.exp(value), low: Math.exp(low), high: Math.exp(high) };
    }),
    best: tasks.filter((_, task) => (medians[index]?.[task] ?? Number.NaN) <= alike),
  }));
}

function intervalOf(values: readonly number[]): Interval {
  const { estimate: value, low, high } = typicalDifference(values);
  return { value, low, high };
}
