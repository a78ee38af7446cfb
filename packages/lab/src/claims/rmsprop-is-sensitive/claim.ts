import { adam, gradientDescent, momentum, type Rule, rmsprop } from "downhill";
import type { ProblemSpec } from "../../problem.ts";
import { equivalence } from "../../statistics/equivalence.ts";
import { median } from "../../statistics/quantile.ts";
import { typicalDifference } from "../../statistics/signed-rank.ts";
import type { Claim, ClaimContext, Effect } from "../claim.ts";
import { finalScores } from "../final-scores.ts";
import { halfDecades } from "../half-decades.ts";
import { usableWidth } from "../usable-width.ts";

const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const rates = halfDecades(-8, 4);
/** Half a decade: the distance of two rates that people try one after the other. */
const margin = 0.5;
const rules: Readonly<Record<string, (lr: number) => Rule>> = {
  rmsprop: (lr) => rmsprop({ lr }),
  gradientDescent: (lr) => gradientDescent({ lr }),
  momentum: (lr) => momentum({ lr }),
  adam: (lr) => adam({ lr }),
};

const labels: Readonly<Record<string, string>> = {
  gradientDescent: "gradient descent",
  rmsprop: "RMSprop",
  adam: "Adam",
};

export const rmspropIsSensitive: Claim = {
  name: "rmsprop-is-sensitive",
  statement: "RMSprop is sensitive to its hyperparameters.",
  about: "rmsprop",
  sources: [
    "Tieleman & Hinton 2012, lecture 6.5",
    "Schmidt, Schneider & Hennig 2021, Descending through a Crowded Valley, arXiv:2007.01547, for sweeps of this kind",
  ],
  tier: "minutes",
  experiment:
    "Handwritten digits, 700 steps at 13 rates from 0.0001 to 100: for each seed, how many decades of rates end within one point of the " +
    "rule's own best test accuracy. Then word bigrams without noise, 300 steps, within 0.1 nats of the rule's own best.",
  rule:
    "For each task RMSprop is the more sensitive one if its width less gradient descent's lies below −0.5 decades, and the less sensitive one above 0.5; on the digits the whole " +
    "95 % interval of the difference, paired by seed, has to. Supported if so on both tasks or on one where the other tells nothing; refuted likewise; if the tasks contradict each " +
    "other, it depends on the task; if neither tells anything, equivalent where both one-sided tests on the digits say within 0.5 at 5 %, else inconclusive.",
  counterSwitch:
    "none was found: the two tasks are as unlike as word frequencies and images, and neither shows it",
  scale:
    "Both tasks are small; the width is relative to each rule's own best, so that a slower rule is not called a sensitive one. Only the rate is swept: β and ε keep their defaults.",
  seeds,
  tuningSeeds: [],
  async run(context) {
    const digits = await widthsOn(
      context,
      { name: "digits" },
      { steps: 700, seeds, score: "accuracy", within: 0.01 },
    );
    const words = await widthsOn(
      context,
      { name: "bigram" },
      { steps: 300, seeds: [0], score: "loss", within: 0.1 },
    );
    const differences = (digits.rmsprop ?? []).map(
      (width, i) => width - (digits.gradientDescent?.[i] ?? Number.NaN),
    );
    const typical = typicalDifference(differences);
    const onWords = (words.rmsprop?.[0] ?? Number.NaN) - (words.gradientDescent?.[0] ?? Number.NaN);
    const answers = [answerOf(typical.low, typical.high), answerOf(onWords, onWords)].filter(
      (answer) => answer !== undefined,
    );
    const [answer, other] = answers;
    const effects: readonly [Effect, ...Effect[]] = [
      {
        name: "decades of usable rates, RMSprop less gradient descent, digits",
        value: typical.estimate,
        low: typical.low,
        high: typical.high,
      },
      { name: "the same on word bigrams", value: onWords },
      ...Object.keys(rules).flatMap((rule) => [
        {
          name: `decades of usable rates, ${labels[rule] ?? rule}, digits`,
          value: median(digits[rule] ?? []),
        },
        {
          name: `decades of usable rates, ${labels[rule] ?? rule}, word bigrams`,
          value: words[rule]?.[0] ?? Number.NaN,
        },
      ]),
    ];
    return {
      verdict:
        answer === undefined
          ? equivalence(differences, margin) < 0.05
            ? { kind: "equivalent", within: "half a decade of rates" }
            : { kind: "inconclusive" }
          : other !== undefined && other !== answer
            ? { kind: "depends", on: "the task" }
            : { kind: answer },
      because:
        `On digits ${describe(median(digits.rmsprop ?? []))} of rates are usable with RMSprop and ${describe(median(digits.gradientDescent ?? []))} with ` +
        `gradient descent; on word bigrams ${describe(words.rmsprop?.[0] ?? Number.NaN)} and ${describe(words.gradientDescent?.[0] ?? Number.NaN)}.`,
      effects,
    };
  },
};

/** What the interval of a difference of widths says of the statement. */
function answerOf(low: number, high: number): "supported" | "refuted" | undefined {
  if (high < -margin) return "supported";
  return low > margin ? "refuted" : undefined;
}

function describe(width: number): string {
  return `${width.toFixed(1)} decades`;
}

/** The usable width of every rule, by seed. */
async function widthsOn(
  context: ClaimContext,
  spec: ProblemSpec,
  {
    steps,
    seeds: chosen,
    score,
    within,
  }: {
    readonly steps: number;
    readonly seeds: readonly number[];
    readonly score: "accuracy" | "loss";
    readonly within: number;
  },
): Promise<Readonly<Record<string, readonly number[]>>> {
  const entrants = Object.entries(rules).flatMap(([label, make]) =>
    rates.map((lr) => ({ label: `${label} ${lr}`, rule: make(lr) })),
  );
  const scores = await finalScores(context, spec, entrants, { seeds: chosen, steps, score });
  return Object.fromEntries(
    Object.keys(rules).map((rule, index) => {
      const own = scores.slice(index * rates.length, (index + 1) * rates.length);
      const widths = chosen.map((_, seed) =>
        usableWidth(
          rates,
          own.map((row) => (score === "loss" ? -(row[seed] ?? Number.NaN) : (row[seed] ?? Number.NaN))),
          within,
        ),
      );
      return [rule, widths];
    }),
  );
}
