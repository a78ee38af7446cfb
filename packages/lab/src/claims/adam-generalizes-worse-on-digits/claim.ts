import { adam, gradientDescent, momentum, type Rule, rmsprop } from "downhill";
import { digits } from "../../problems/digits.ts";
import { finalAccuracyOf } from "../../search/compare-accuracy.ts";
import { comparePairs, type PairComparison } from "../../search/compare-pairs.ts";
import { median } from "../../statistics/quantile.ts";
import type { Claim, ClaimContext, Effect, Verdict } from "../claim.ts";
import { finalScores } from "../final-scores.ts";
import { halfDecades } from "../half-decades.ts";

const tuningSeeds = [101, 102, 103];
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const steps = 1500;
const spec = { name: "digits" };
const target = { metric: "loss", value: 0.01 } as const;
const rates = halfDecades(-9, 3);

const rules: Readonly<Record<string, (hyper: { readonly lr: number }) => Rule>> = {
  Adam: adam,
  "gradient descent": gradientDescent,
  momentum,
  RMSprop: rmsprop,
};

export const adamGeneralizesWorseOnDigits: Claim = {
  name: "adam-generalizes-worse-on-digits",
  statement: "On handwritten digits Adam generalizes worse than SGD.",
  about: "adam",
  sources: [
    "Wilson et al. 2017, The Marginal Value of Adaptive Gradient Methods in Machine Learning, arXiv:1705.08292",
    "Choi et al. 2019, On Empirical Comparisons of Optimizers for Deep Learning, arXiv:1910.05446, who do not find it where tuning is equal",
  ],
  tier: "minutes",
  experiment:
    `Handwritten digits, ${steps} steps, 33 times through the images: of ${rates.length} rates from 0.00003 to 31.6 each rule gets the one that is best on held-out training images, whatever the training loss. Then test accuracy on ten ` +
    "fresh seeds, its difference by a bootstrap over seeds and test images both, and the steps until the training loss is 0.01.",
  rule:
    "Supported if the interval of Adam's accuracy less gradient descent's lies below 0 and its middle is a point or more below, refuted if the interval lies above 0, equivalent " +
    "if it lies within one point and the paired tests say so too, else inconclusive.",
  counterSwitch: "the rate: a decade off its own best, Adam loses what the second effect says",
  scale:
    "A small network on 1,437 images, 360 to test on; the published gaps are from long runs of large networks. Wilson's construction, a claim of its own, shows that a gap can be had.",
  seeds,
  tuningSeeds,
  async run(context) {
    const tuned = await tuneRates(context);
    const entrants = Object.entries(tuned).map(([label, { rule }]) => ({ label, rule }));
    const result = await context.race(spec, entrants, { seeds, steps, target, signal: context.signal });
    const pairs = comparePairs(result).filter(({ metric }) => metric === "accuracy");
    const [pair] = pairs;
    if (pair?.a !== "Adam" || pair.b !== "gradient descent") throw new Error("the pair was not compared");
    const offRate = tuned.Adam?.lostByDecade ?? Number.NaN;
    const effects: readonly [Effect, ...Effect[]] = [
      {
        name: "test accuracy of Adam less that of gradient descent",
        value: pair.difference.estimate,
        low: pair.difference.low,
        high: pair.difference.high,
      },
      { name: "held-out accuracy that Adam loses a decade off its rate, the worse side", value: offRate },
      ...pairs.slice(1).map(({ a, b, difference: { estimate, low, high } }) => ({
        name: `test accuracy of ${a} less that of ${b}`,
        value: estimate,
        low,
        high,
      })),
      ...result.entrants.flatMap(({ label, hyper }, entrant) => {
        const runs = result.runs.filter((run) => run.entrant === entrant);
        return [
          { name: `rate of ${label}`, value: hyper.lr ?? Number.NaN },
          { name: `median test accuracy of ${label}`, value: median(runs.map(finalAccuracyOf)) },
          {
            name: `median steps of ${label} to a training loss of ${target.value}`,
            value: median(runs.map(({ stepsToTarget }) => stepsToTarget ?? Number.POSITIVE_INFINITY)),
          },
        ];
      }),
    ];
    return {
      verdict: judgeAccuracy(pair),
      because:
        `Adam's test accuracy less gradient descent's is ${points(pair.difference.estimate)} points (${points(pair.difference.low)} to ` +
        `${points(pair.difference.high)}) over ten seeds and 360 images; a decade off its rate costs Adam up to ${points(offRate)} points.`,
      effects,
    };
  },
};

interface TunedRule {
  readonly rule: Rule;
  /** Accuracy that a rate ten times as large or as small loses, whichever loses more. */
  readonly lostByDecade: number;
}

/** For every rule the rate with the best mean accuracy on held-out training images; of several the largest. */
async function tuneRates(context: ClaimContext): Promise<Readonly<Record<string, TunedRule>>> {
  const tried = Object.values(rules).flatMap((make) =>
    rates.map((lr) => ({ label: `${lr}`, rule: make({ lr }) })),
  );
  const { validation } = digits.search;
  const scores = await finalScores(context, { ...spec, options: { validation } }, tried, {
    seeds: tuningSeeds,
    steps,
    score: "accuracy",
  });
  return Object.fromEntries(
    Object.entries(rules).map(([label, make], index) => {
      const own = scores.slice(index * rates.length, (index + 1) * rates.length).map(meanOf);
      const best = own.lastIndexOf(Math.max(...own));
      if (best === 0 || best === rates.length - 1)
        throw new Error(`the best rate of ${label} lies on an end of the rates that were tried`);
      const worst = Math.min(...[best - 2, best + 2].map((place) => own[place] ?? Number.POSITIVE_INFINITY));
      return [
        label,
        { rule: make({ lr: rates[best] ?? Number.NaN }), lostByDecade: (own[best] ?? Number.NaN) - worst },
      ];
    }),
  );
}

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

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function points(share: number): string {
  return (100 * share).toFixed(2).replace("-", "−");
}
