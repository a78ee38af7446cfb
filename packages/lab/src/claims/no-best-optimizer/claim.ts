import type { Claim, Verdict } from "../claim.ts";
import { alike, type Standing, standingsOf } from "../suite-standing.ts";
import { raceTasks, suiteSeeds, suiteTrials, suiteTuningSeeds } from "../task-suite.ts";

export const noBestOptimizer: Claim = {
  name: "no-best-optimizer",
  statement: "The right optimizer has to be chosen for the task.",
  about: "the choice",
  sources: [
    "Schmidt, Schneider & Hennig 2021, Descending through a crowded valley, arXiv:2007.01547",
    "Choi et al. 2019, On empirical comparisons of optimizers for deep learning, arXiv:1910.05446",
  ],
  tier: "minutes",
  experiment:
    `Six small tasks (a quadratic with κ = 100 along the axes and rotated, a ravine, Rosenbrock's valley, word bigrams, a perceptron on digits), four rules, ` +
    `${suiteTrials} Sobol trials each of all their hyperparameters, tuned for steps to the target on other seeds: which rule's median steps on ${suiteSeeds.length} fresh ` +
    "seeds are within 5 % of the fewest, and what always taking one rule costs, the mean of log steps over the fewest (a miss counts as twice the run's length).",
  rule:
    "Supported if every rule has a task on which the whole interval of its steps over the fewest lies above 1.05, refuted if one rule's lies below on all six tasks; else " +
    "inconclusive.",
  counterSwitch: "only tasks along the axes, as the quadratic and the ravine: one rule is best on both",
  scale: "Six tasks can show that no rule is best on all; they cannot show which is best on a seventh.",
  seeds: suiteSeeds,
  tuningSeeds: suiteTuningSeeds,
  async run(context) {
    const suite = await raceTasks(context);
    const standings = standingsOf(suite);
    const most = Math.max(...standings.map(({ best }) => best.length));
    return {
      verdict: judgeChoice(standings),
      because:
        `Tasks on which a rule is best: ${standings.map(({ rule, best }) => `${rule} ${best.length === 0 ? "none" : best.join(", ")}`).join("; ")}. Always taking one rule ` +
        `costs, in times the fewest steps: ${standings.map(({ rule, cost }) => `${rule} ${cost.value.toFixed(1)}`).join(", ")}.`,
      effects: [
        { name: `most tasks of ${suite.tasks.length} on which one rule is best`, value: most },
        ...standings.map(({ rule, cost }) => ({
          name: `steps over the fewest, geometric mean of the tasks, always ${rule}`,
          ...cost,
        })),
        ...standings.map(({ rule, best }) => ({
          name: `tasks on which it is best, ${rule}`,
          value: best.length,
        })),
        ...standings.flatMap(({ rule, ratios }) =>
          ratios.map((ratio, i) => ({ name: `steps over the fewest, ${rule}, ${suite.tasks[i]}`, ...ratio })),
        ),
      ],
    };
  },
};

/** @param standings of all rules; the intervals of their steps over the fewest decide */
export function judgeChoice(standings: readonly Pick<Standing, "ratios">[]): Verdict {
  if (standings.every(({ ratios }) => ratios.some(({ low }) => low > alike))) return { kind: "supported" };
  return {
    kind: standings.some(({ ratios }) => ratios.every(({ high }) => high <= alike))
      ? "refuted"
      : "inconclusive",
  };
}
