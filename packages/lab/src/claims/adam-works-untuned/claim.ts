import { adam, gradientDescent, momentum, type Rule, rmsprop } from "downhill";
import { median } from "../../statistics/quantile.ts";
import { typicalDifference } from "../../statistics/signed-rank.ts";
import type { Claim, Effect } from "../claim.ts";
import { finalScores } from "../final-scores.ts";
import { halfDecades } from "../half-decades.ts";

const tuningSeeds = [101, 102, 103];
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const steps = 1000;
const rates = halfDecades(-8, 2);
const rules: Readonly<Record<string, (hyper: { readonly lr?: number }) => Rule>> = {
  adam,
  gradientDescent,
  momentum,
  rmsprop,
};

export const adamWorksUntuned: Claim = {
  name: "adam-works-untuned",
  statement: "Adam is the default choice because it works without tuning.",
  about: "adam",
  sources: [
    "Kingma & Ba 2015, section 2, good default settings, arXiv:1412.6980",
    "Schmidt, Schneider & Hennig 2021, Descending through a Crowded Valley, arXiv:2007.01547",
  ],
  tier: "minutes",
  experiment:
    "Handwritten digits, 1,000 steps: test accuracy with the default rate (Adam and RMSprop 0.001, gradient descent and momentum 0.01) and with the best of " +
    "eleven rates from 0.0001 to 10, chosen on other seeds; ten fresh seeds.",
  rule:
    "Supported if Adam's default loses less than one point against its tuned rate and gradient descent's default more than one point; refuted if Adam's loses more than one " +
    "point; else it depends on the budget of steps.",
  counterSwitch: "a tenth of the steps: then Adam's default rate is too small as well",
  scale:
    "A default that suits this network need not suit one whose gradients are scaled otherwise; Adam's steps do not depend on that scale.",
  seeds,
  tuningSeeds,
  async run(context) {
    const losses = await lossesOfDefaults(context, steps);
    const short = await lossesOfDefaults(context, steps / 10);
    const [ofAdam, ofPlain] = [losses.adam, losses.gradientDescent];
    if (ofAdam === undefined || ofPlain === undefined) throw new Error("a rule was not run");
    const isUsable = ofAdam.high < 0.01;
    const effects: readonly [Effect, ...Effect[]] = [
      { name: "accuracy that Adam's default rate loses against its best", ...ofAdam },
      ...Object.entries(losses)
        .slice(1)
        .map(([rule, loss]) => ({ name: `the same for ${rule}`, ...loss })),
      ...Object.entries(short).map(([rule, loss]) => ({
        name: `the same in ${steps / 10} steps, ${rule}`,
        ...loss,
      })),
    ];
    return {
      verdict:
        isUsable && ofPlain.low > 0.01
          ? { kind: "supported" }
          : ofAdam.low > 0.01
            ? { kind: "refuted" }
            : { kind: "depends", on: "the budget of steps" },
      because:
        `At its default rate Adam loses ${points(ofAdam.value)} points against its best rate, gradient descent ${points(ofPlain.value)}; in a tenth of ` +
        `the steps ${points(short.adam?.value ?? Number.NaN)} and ${points(short.gradientDescent?.value ?? Number.NaN)}.`,
      effects,
    };
  },
};

function points(share: number): string {
  return (100 * share).toFixed(1);
}

/** Accuracy at the tuned rate less that at the default one, by rule. */
async function lossesOfDefaults(
  context: Parameters<Claim["run"]>[0],
  length: number,
): Promise<
  Readonly<Record<string, { readonly value: number; readonly low: number; readonly high: number }>>
> {
  const problem = { name: "digits" };
  const swept = Object.entries(rules).flatMap(([label, make]) =>
    rates.map((lr) => ({ label: `${label} ${lr}`, rule: make({ lr }) })),
  );
  const tuning = await finalScores(context, problem, swept, {
    seeds: tuningSeeds,
    steps: length,
    score: "accuracy",
  });
  const pairs = Object.entries(rules).flatMap(([label, make], index) => {
    const accuracies = tuning.slice(index * rates.length, (index + 1) * rates.length).map(median);
    const lr = rates[accuracies.indexOf(Math.max(...accuracies))] ?? Number.NaN;
    return [
      { label: `${label} tuned`, rule: make({ lr }) },
      { label: `${label} untuned`, rule: make({}) },
    ];
  });
  const judged = await finalScores(context, problem, pairs, { seeds, steps: length, score: "accuracy" });
  return Object.fromEntries(
    Object.keys(rules).map((rule, index) => {
      const [tuned = [], untuned = []] = [judged[2 * index], judged[2 * index + 1]];
      const { estimate, low, high } = typicalDifference(
        tuned.map((value, i) => value - (untuned[i] ?? Number.NaN)),
      );
      return [rule, { value: estimate, low, high }];
    }),
  );
}
