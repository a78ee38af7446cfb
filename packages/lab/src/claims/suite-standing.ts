import { algoPerfScore, costRatios } from "../statistics/performance-profile.ts";
import { mean, median } from "../statistics/quantile.ts";
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
  /** The geometric mean of these ratios over the tasks: what always taking this rule costs. */
  readonly cost: Interval;
  /** Tasks whose median steps are within 5 % of the fewest. */
  readonly best: readonly string[];
}

/** A rule is as good as the best within this factor. */
export const alike = 1.05;

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
  const logRatiosOf = (rule: number, task: number): readonly number[] =>
    seeds.map((seed) => {
      const all = counted.map((byTask) => byTask[task]?.[seed] ?? Number.NaN);
      return Math.log((all[rule] ?? Number.NaN) / Math.min(...all));
    });
  return rules.map((rule, index) => {
    const logRatios = tasks.map((_, task) => logRatiosOf(index, task));
    return {
      rule,
      score: intervalOf(scores.map((byRule) => byRule[index] ?? Number.NaN)),
      ratios: logRatios.map((values) => exponentialOf(intervalOf(values))),
      cost: exponentialOf(
        intervalOf(seeds.map((seed) => mean(logRatios.map((values) => values[seed] ?? Number.NaN)))),
      ),
      best: tasks.filter((_, task) => (medians[index]?.[task] ?? Number.NaN) <= alike),
    };
  });
}

function exponentialOf({ value, low, high }: Interval): Interval {
  return { value: Math.exp(value), low: Math.exp(low), high: Math.exp(high) };
}

function intervalOf(values: readonly number[]): Interval {
  const { estimate: value, low, high } = typicalDifference(values);
  return { value, low, high };
}
