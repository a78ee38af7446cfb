import { adam } from "downhill";
import { digits } from "../../problems/digits.ts";
import type { Entrant } from "../../race/race.node.ts";
import { comparePairs } from "../../search/compare-pairs.ts";
import { median } from "../../statistics/quantile.ts";
import type { Claim } from "../claim.ts";
import { finalScores } from "../final-scores.ts";
import { halfDecades } from "../half-decades.ts";

const tuningSeeds = [101, 102, 103];
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const steps = 700;
const spec = { name: "digits" };
/** The same network scored on training images that are held out. */
const tuningSpec = { ...spec, options: { validation: digits.search.validation } };
const firstDecays = [0, 0.5, 0.8, 0.9, 0.95, 0.99] as const;
const secondDecays = [0.5, 0.9, 0.99, 0.999, 0.9999] as const;
const rates = halfDecades(-8, -2);
/** One point of accuracy. */
const margin = 0.01;

export const adamNeedsTunedBetas: Claim = {
  name: "adam-needs-tuned-betas",
  statement: "Adam requires careful tuning of β1 and β2.",
  about: "adam",
  sources: [
    "Kingma & Ba 2015, section 6.4, arXiv:1412.6980",
    "Choi et al. 2019, On Empirical Comparisons of Optimizers, arXiv:1910.05446, for searches over all of Adam's hyperparameters",
  ],
  tier: "minutes",
  experiment:
    "Handwritten digits, 700 steps: the rate is tuned at the customary βs, then 30 pairs (β1 from 0 to 0.99, β2 from 0.5 to 0.9999) run at it on three " +
    "seeds and training images that are held out. The best of them and the customary pair meet on ten fresh seeds, and each pair is compared with the customary one.",
  rule:
    "Supported if the customary pair is worse than the best found by more than one point; refuted if it is equivalent within one point and at least three quarters of " +
    "the pairs come within one point of it too; else it depends on how far from the customary values one goes. The grid's ends are ours, so a share of it alone supports nothing.",
  counterSwitch: "β2: at β1 = 0.9 the customary 0.999 serves, and 0.5 trains nothing",
  scale:
    "A small perceptron with batches of 32. Where gradients are much noisier or rarer, β2 counts for more.",
  seeds,
  tuningSeeds,
  async run(context) {
    const byRate = await finalScores(
      context,
      tuningSpec,
      rates.map((lr) => ({ label: `rate ${lr}`, rule: adam({ lr }) })),
      { seeds: tuningSeeds, steps, score: "accuracy" },
    );
    const accuracies = byRate.map(median);
    const bestRate = accuracies.indexOf(Math.max(...accuracies));
    const lr = rates[bestRate] ?? Number.NaN;
    const pairs = firstDecays.flatMap((beta1) => secondDecays.map((beta2) => ({ beta1, beta2 })));
    const entrants = pairs.map(
      (pair): Entrant => ({
        label: `β1 ${pair.beta1}, β2 ${pair.beta2}`,
        rule: adam({ lr, ...pair }),
      }),
    );
    const tried = (
      await finalScores(context, tuningSpec, entrants, { seeds: tuningSeeds, steps, score: "accuracy" })
    ).map(meanOf);
    const best = tried.indexOf(Math.max(...tried));
    const usual = pairs.findIndex(({ beta1, beta2 }) => beta1 === 0.9 && beta2 === 0.999);
    const chosen = [entrants[usual], entrants[best]].filter((entrant) => entrant !== undefined);
    const fresh = await context.race(spec, chosen, { seeds, steps, signal: context.signal });
    const pair = comparePairs(fresh).find(({ metric }) => metric === "accuracy");
    if (pair === undefined) throw new Error("accuracies were not compared");
    const { estimate, low, high } = pair.difference;
    const near =
      tried.filter((accuracy) => accuracy >= (tried[usual] ?? Number.NaN) - margin).length / tried.length;
    const offRate = Math.max(accuracies[bestRate - 2] ?? 0, accuracies[bestRate + 2] ?? 0);
    const { beta1, beta2 } = pairs[best] ?? { beta1: Number.NaN, beta2: Number.NaN };
    return {
      verdict:
        high < -margin
          ? { kind: "supported" }
          : pair.equivalence?.shown === true && near >= 0.75
            ? { kind: "refuted" }
            : { kind: "depends", on: "how far from the customary values one goes" },
      because:
        `The best of 30 pairs, β1 = ${beta1} and β2 = ${beta2}, is ${Math.abs(100 * estimate).toFixed(1)} points ${estimate > 0 ? "behind" : "ahead of"} the customary one on fresh seeds, and ` +
        `${(100 * near).toFixed(0)} % of the pairs come within one point of the customary one.`,
      effects: [
        {
          name: "accuracy of the customary βs less that of the best found, fresh seeds",
          value: estimate,
          low,
          high,
        },
        {
          name: "accuracy lost by a rate one decade off, the better side",
          value: (accuracies[bestRate] ?? Number.NaN) - offRate,
        },
        { name: "share of the pairs within one point of the customary one", value: near },
        { name: "accuracy of the best pair", value: tried[best] ?? Number.NaN },
        { name: "accuracy of the worst pair", value: Math.min(...tried) },
        ...pairs.map(({ beta1: first, beta2: second }, i) => ({
          name: `accuracy, β1 = ${first}, β2 = ${second}`,
          value: tried[i] ?? Number.NaN,
        })),
      ],
    };
  },
};

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
