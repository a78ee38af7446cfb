import type { Claim, Verdict } from "../claim.ts";
import { type Standing, standingsOf } from "../suite-standing.ts";
import { raceTasks, suiteSeeds, suiteTrials, suiteTuningSeeds } from "../task-suite.ts";

const adam = "Adam";
/** Times the fewest steps that still count as fast. */
const fast = 1.5;

export const adamConvergesFast: Claim = {
  name: "adam-converges-fast",
  statement: "Adam converges fast.",
  about: "adam",
  sources: [
    "Kingma & Ba 2015, section 6, arXiv:1412.6980",
    "Dahl et al. 2023, Benchmarking neural network training algorithms, arXiv:2306.07179, section 4.2: the score",
  ],
  tier: "minutes",
  experiment:
    `Six small tasks (a quadratic with κ = 100 along the axes and rotated, a ravine, Rosenbrock's valley, word bigrams, a perceptron on digits), four rules, ` +
    `${suiteTrials} Sobol trials each of all their hyperparameters, tuned for steps to the target on other seeds: steps to the target on ${suiteSeeds.length} fresh seeds, ` +
    "over the fewest of any rule (a miss counts as twice the run's length), and AlgoPerf's score (a miss counts 0).",
  rule:
    "Supported if Adam has the highest score and takes at most 1.5 times the fewest steps on five of the six tasks; refuted if it has the lowest score, or " +
    "does so on one task at most; otherwise it depends on the task.",
  counterSwitch:
    "rotating the quadratic: momentum takes the same steps, and Adam, which took fewer, takes more",
  scale:
    "Tasks of seconds: they show on what kind of landscape it is fast. Where the axes are the coordinates', a rate far beyond the usual makes RMSprop find " +
    "each curvature in a few steps, a help that ends with the rotation. AlgoPerf asks the same of networks that take days.",
  seeds: suiteSeeds,
  tuningSeeds: suiteTuningSeeds,
  async run(context) {
    const suite = await raceTasks(context);
    const standings = standingsOf(suite);
    const own = standings.find(({ rule }) => rule === adam);
    if (own === undefined) throw new Error("Adam did not race: a bug");
    const near = own.ratios.filter(({ value }) => value <= fast).length;
    return {
      verdict: judgeSpeed(own, standings),
      because:
        `Tuned with as many trials, Adam's AlgoPerf score, 1 at best, is ${own.score.value.toFixed(2)} ` +
        `(${standings
          .filter(({ rule }) => rule !== adam)
          .map(({ rule, score }) => `${rule} ${score.value.toFixed(2)}`)
          .join(", ")}); it takes at most ` +
        `${fast} times the fewest steps on ${near} of ${suite.tasks.length} tasks (in times the fewest: ${suite.tasks.map((task, i) => `${task} ${(own.ratios[i]?.value ?? Number.NaN).toFixed(2)}`).join(", ")}).`,
      effects: [
        { name: "AlgoPerf's score, Adam", ...own.score },
        ...standings
          .filter(({ rule }) => rule !== adam)
          .map(({ rule, score }) => ({ name: `AlgoPerf's score, ${rule}`, ...score })),
        ...standings.flatMap(({ rule, ratios }) =>
          ratios.map((ratio, i) => ({ name: `steps over the fewest, ${rule}, ${suite.tasks[i]}`, ...ratio })),
        ),
      ],
    };
  },
};

/** @param own Adam's among `standings` */
export function judgeSpeed(own: Standing, standings: readonly Standing[]): Verdict {
  const scores = standings.map(({ score }) => score.value);
  const near = own.ratios.filter(({ value }) => value <= fast).length;
  if (own.score.value === Math.max(...scores) && near >= own.ratios.length - 1) return { kind: "supported" };
  return own.score.value === Math.min(...scores) || near <= 1
    ? { kind: "refuted" }
    : { kind: "depends", on: "the task" };
}
