import { adam, gradientDescent, momentum, rmsprop } from "downhill";
import type { PairComparison } from "../../search/compare-pairs.ts";
import { type Contender, contest } from "../../search/contest.ts";
import { median } from "../../statistics/quantile.ts";
import type { Claim, Effect, Verdict } from "../claim.ts";
import { finalScores } from "../final-scores.ts";

const tuningSeeds = [101, 102, 103];
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const trials = 12;
const steps = 1500;
const spec = { name: "digits" };
const target = { metric: "loss", value: 0.01 } as const;

const contenders: readonly Contender[] = [
  { label: "Adam", make: adam, tuned: ["lr"] },
  { label: "gradient descent", make: gradientDescent, tuned: ["lr"] },
  { label: "momentum", make: momentum, tuned: ["lr"] },
  { label: "RMSprop", make: rmsprop, tuned: ["lr"] },
];

export const adamGeneralizesWorseOnDigits: Claim = {
  name: "adam-generalizes-worse-on-digits",
  statement: "Adam may not generalize as well as SGD.",
  about: "adam",
  sources: [
    "Wilson et al. 2017, The Marginal Value of Adaptive Gradient Methods in Machine Learning, arXiv:1705.08292",
    "Choi et al. 2019, On Empirical Comparisons of Optimizers for Deep Learning, arXiv:1910.05446, who do not find it where tuning is equal",
  ],
  tier: "minutes",
  experiment:
    `Handwritten digits, ${steps} steps: ${trials} rates for each rule, chosen by the loss on held-out training images, beyond an end of the range where the best lies on it. Then test accuracy on ten ` +
    "fresh seeds, its difference by a bootstrap over seeds and test images both, and the steps until the training loss is 0.01.",
  rule:
    "Supported if the interval of Adam's accuracy less gradient descent's lies below 0 and its middle is a point or more below, refuted if the interval lies above 0, equivalent " +
    "if it lies within one point and the paired tests say so too, else inconclusive.",
  counterSwitch:
    "Adam's own rate: ten times the tuned one costs more than the choice of the rule, as the second effect says",
  scale:
    "A small network on 1,437 images, 360 to test on; the published gaps are from long runs of large networks. Wilson's construction, a claim of its own, shows that a gap can be had.",
  seeds,
  tuningSeeds,
  async run({ race, signal, read }) {
    const {
      race: result,
      comparisons,
      contenders: tuned,
    } = await contest(
      spec,
      contenders,
      { trials, tuningSeeds, seeds, plan: { steps, target, signal } },
      race,
    );
    const pairs = comparisons.filter(({ metric }) => metric === "accuracy");
    const [pair] = pairs;
    if (pair?.a !== "Adam" || pair.b !== "gradient descent") throw new Error("the pair was not compared");
    const lr = tuned[0]?.best.lr ?? Number.NaN;
    const [atRate = [], tenfold = []] = await finalScores(
      { race, signal, read },
      spec,
      [lr, 10 * lr].map((rate) => ({ label: `Adam at ${rate}`, rule: adam({ lr: rate }) })),
      { seeds, steps, score: "accuracy" },
    );
    const costs = atRate.map((accuracy, i) => accuracy - (tenfold[i] ?? Number.NaN));
    const effects: readonly [Effect, ...Effect[]] = [
      {
        name: "test accuracy of Adam less that of gradient descent",
        value: pair.difference.estimate,
        low: pair.difference.low,
        high: pair.difference.high,
      },
      { name: "test accuracy that Adam loses at ten times its rate, median", value: median(costs) },
      ...pairs.slice(1).map(({ a, b, difference: { estimate, low, high } }) => ({
        name: `test accuracy of ${a} less that of ${b}`,
        value: estimate,
        low,
        high,
      })),
      ...result.entrants.map(({ label }, entrant) => ({
        name: `median steps of ${label} to a training loss of ${target.value}`,
        value: median(
          result.runs
            .filter((run) => run.entrant === entrant)
            .map(({ stepsToTarget }) => stepsToTarget ?? Number.POSITIVE_INFINITY),
        ),
      })),
    ];
    return {
      verdict: judgeAccuracy(pair),
      because:
        `Adam's test accuracy less gradient descent's is ${points(pair.difference.estimate)} points (${points(pair.difference.low)} to ` +
        `${points(pair.difference.high)}) over ten seeds and 360 images; ten times its rate costs Adam ${points(median(costs))} points.`,
      effects,
    };
  },
};

/** The verdict on "a generalizes worse than b". */
export function judgeAccuracy({
  difference,
  equivalence,
}: Pick<PairComparison, "difference" | "equivalence">): Verdict {
  if (difference.high < 0 && difference.estimate <= -0.01) return { kind: "supported" };
  if (difference.low > 0) return { kind: "refuted" };
  return equivalence?.shown === true
    ? { kind: "equivalent", within: "one point of accuracy" }
    : { kind: "inconclusive" };
}

function points(share: number): string {
  return (100 * share).toFixed(2).replace("-", "−");
}
