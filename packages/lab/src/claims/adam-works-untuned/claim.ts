import { adam, gradientDescent, momentum, rmsprop } from "downhill";
import { digits } from "../../problems/digits.ts";
import { median } from "../../statistics/quantile.ts";
import { typicalDifference } from "../../statistics/signed-rank.ts";
import type { Claim, ClaimContext, Effect, Verdict } from "../claim.ts";
import { finalScores } from "../final-scores.ts";
import { halfDecades } from "../half-decades.ts";

const tuningSeeds = [101, 102, 103];
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const steps = 1000;
const rates = halfDecades(-8, 2);
const rules = { adam, gradientDescent, momentum, rmsprop };

export const adamWorksUntuned: Claim = {
  name: "adam-works-untuned",
  statement: "Adam works without tuning.",
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
    "It works untuned where Adam's default rate loses less than one point against its best (whole interval) and gradient descent's more. Supported if so in 1,000 steps and in " +
    "100; if in 1,000 alone, it depends on the budget of steps; refuted if Adam's loses more than one point in 1,000; else inconclusive.",
  counterSwitch: "a tenth of the steps: then Adam's default rate is too small as well",
  scale:
    "A default that suits this network need not suit one whose gradients are scaled otherwise; Adam's steps do not depend on that scale. The intervals are over seeds, for these 360 test images.",
  seeds,
  tuningSeeds,
  async run(context) {
    const losses = await lossesOfDefaults(context, steps);
    const short = await lossesOfDefaults(context, steps / 10);
    const effects: readonly [Effect, ...Effect[]] = [
      { name: "accuracy that Adam's default rate loses against its best", ...losses.adam },
      ...Object.entries(losses)
        .slice(1)
        .map(([rule, loss]) => ({ name: `the same for ${labelOf(rule)}`, ...loss })),
      ...Object.entries(short).map(([rule, loss]) => ({
        name: `the same in ${steps / 10} steps, ${labelOf(rule)}`,
        ...loss,
      })),
    ];
    return {
      verdict: judgeDefaults(losses, short),
      because:
        `Points of accuracy that a default rate loses against the best one: ${describe(losses)}; in a tenth of the steps ` +
        `${describe(short)}.`,
      effects,
    };
  },
};

const names = ["adam", "gradientDescent", "momentum", "rmsprop"] as const;
const labels: Readonly<Record<string, string>> = {
  adam: "Adam",
  gradientDescent: "gradient descent",
  rmsprop: "RMSprop",
};

function labelOf(name: string): string {
  return labels[name] ?? name;
}

/** What a default rate loses, by rule. */
type Losses = Readonly<
  Record<(typeof names)[number], { readonly value: number; readonly low: number; readonly high: number }>
>;

export function judgeDefaults(long: Losses, short: Losses): Verdict {
  const works = ({ adam: own, gradientDescent: plain }: Losses): boolean =>
    own.high < 0.01 && plain.low > 0.01;
  if (works(long))
    return works(short) ? { kind: "supported" } : { kind: "depends", on: "the budget of steps" };
  return { kind: long.adam.low > 0.01 ? "refuted" : "inconclusive" };
}

function describe(losses: Losses): string {
  return names
    .map((name) => `${labelOf(name)} ${(100 * losses[name].value).toFixed(1).replace("-", "−")}`)
    .join(", ");
}

/** Accuracy at the tuned rate less that at the default one, by rule. The rate is chosen on training images that are held out. */
async function lossesOfDefaults(context: ClaimContext, length: number): Promise<Losses> {
  const problem = { name: "digits" };
  const swept = names.flatMap((name) =>
    rates.map((lr) => ({ label: `${name} ${lr}`, rule: rules[name]({ lr }) })),
  );
  const tuning = await finalScores(
    context,
    { ...problem, options: { validation: digits.search.validation } },
    swept,
    { seeds: tuningSeeds, steps: length, score: "accuracy" },
  );
  const pairs = names.flatMap((name, index) => {
    const accuracies = tuning.slice(index * rates.length, (index + 1) * rates.length).map(median);
    const lr = rates[accuracies.indexOf(Math.max(...accuracies))] ?? Number.NaN;
    return [
      { label: `${name} tuned`, rule: rules[name]({ lr }) },
      { label: `${name} untuned`, rule: rules[name]({}) },
    ];
  });
  const judged = await finalScores(context, problem, pairs, { seeds, steps: length, score: "accuracy" });
  const lossOf = (index: number) => {
    const [tuned = [], untuned = []] = [judged[2 * index], judged[2 * index + 1]];
    const { estimate, low, high } = typicalDifference(
      tuned.map((value, i) => value - (untuned[i] ?? Number.NaN)),
    );
    return { value: estimate, low, high };
  };
  return { adam: lossOf(0), gradientDescent: lossOf(1), momentum: lossOf(2), rmsprop: lossOf(3) };
}
