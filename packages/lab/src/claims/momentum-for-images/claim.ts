import { adam, gradientDescent, momentum, rmsprop } from "downhill";
import { type Contender, contest } from "../../search/contest.ts";
import { median } from "../../statistics/quantile.ts";
import { typicalDifference } from "../../statistics/signed-rank.ts";
import type { Claim, ClaimContext, Effect } from "../claim.ts";
import { finalScores } from "../final-scores.ts";

const tuningSeeds = [101, 102];
const seeds = [11, 12, 13, 14, 15, 16, 17, 18];
const trials = 8;
const steps = 200;
const spec = { name: "mnist" };
/** A share of the test images that matters. */
const margin = 0.005;
const untunedRate = 0.01;

const subject = { label: "momentum", make: (hyper) => momentum(hyper), tuned: ["lr"] } satisfies Contender;
const others = [
  { label: "gradient descent", make: (hyper) => gradientDescent(hyper), tuned: ["lr"] },
  { label: "RMSprop", make: (hyper) => rmsprop(hyper), tuned: ["lr"] },
  { label: "Adam", make: (hyper) => adam(hyper), tuned: ["lr"] },
] satisfies readonly Contender[];

export const momentumForImages: Claim = {
  name: "momentum-for-images",
  statement: "Momentum is the rule for image recognition.",
  about: "momentum",
  sources: [
    "Krizhevsky, Sutskever & Hinton 2012, ImageNet Classification with Deep Convolutional Neural Networks, section 5",
    "He et al. 2016, Deep Residual Learning, section 3.4, arXiv:1512.03385",
    "Choi et al. 2019, On Empirical Comparisons of Optimizers for Deep Learning, arXiv:1910.05446",
  ],
  tier: "minutes",
  experiment:
    `The convolutional network on MNIST, ${steps} steps of 64 images: ${trials} rates for each of the four rules on other seeds and held-out training ` +
    `images, then test accuracy on ${seeds.length} fresh seeds, momentum's less that of each other rule. Then momentum and gradient descent at the same ` +
    `untuned rate of ${untunedRate}.`,
  rule:
    "Supported if momentum is ahead of every other rule by more than half a point (whole interval), refuted if one is ahead of it by as much. Equivalent if " +
    "all differences lie within half a point; else inconclusive.",
  counterSwitch: `no tuning: at the same rate of ${untunedRate} for both, momentum against gradient descent alone, whose steps are then ten times shorter`,
  scale:
    "A small network, a fraction of an epoch, grey digits; it says nothing of hundreds of epochs on ImageNet, where the published recipes with momentum are from.",
  seeds,
  tuningSeeds,
  async run(context) {
    const accuracies = await tunedAccuracies(context);
    const leads = others.map(({ label }, i) => ({
      name: `accuracy of momentum less that of ${label}, each at its tuned rate`,
      ...leadOf(accuracies[0] ?? [], accuracies[i + 1] ?? []),
    }));
    const untuned = await finalScores(
      context,
      spec,
      [
        { label: "momentum", rule: momentum({ lr: untunedRate }) },
        { label: "gradient descent", rule: gradientDescent({ lr: untunedRate }) },
      ],
      { seeds, steps, score: "accuracy" },
    );
    const untunedLead = leadOf(untuned[0] ?? [], untuned[1] ?? []);
    // The closest rival is what the verdict turns on.
    const [closest, ...further] = leads.toSorted((a, b) => a.value - b.value);
    if (closest === undefined) throw new Error("momentum raced against nobody");
    const effects: readonly [Effect, ...Effect[]] = [
      closest,
      ...further,
      ...[subject, ...others].map(({ label }, i) => ({
        name: `median accuracy of ${label}, tuned`,
        value: median(accuracies[i] ?? []),
      })),
      { name: "accuracy of momentum less that of gradient descent, both untuned", ...untunedLead },
    ];
    return {
      verdict: leads.every(({ low }) => low > margin)
        ? { kind: "supported" }
        : leads.some(({ high }) => high < -margin)
          ? { kind: "refuted" }
          : leads.every(({ low, high }) => low > -margin && high < margin)
            ? { kind: "equivalent", within: "half a point of accuracy" }
            : { kind: "inconclusive" },
      because:
        `With tuned rates momentum is ahead of ${others.map(({ label }, i) => `${label} by ${points(leads[i]?.value)}`).join(", of ")} points of ` +
        `accuracy; of gradient descent at the same untuned rate by ${points(untunedLead.value)}.`,
      effects,
    };
  },
};

/** Test accuracies of momentum and of the others, by rule, then seed. */
async function tunedAccuracies({ race, signal }: ClaimContext): Promise<readonly (readonly number[])[]> {
  const plan = { steps, signal };
  const { race: result } = await contest(
    spec,
    [subject, ...others],
    { trials, tuningSeeds, seeds, plan },
    race,
  );
  return [subject, ...others].map((_, entrant) =>
    result.runs.filter((run) => run.entrant === entrant).map(({ tests }) => tests.at(-1)?.accuracy ?? 0),
  );
}

function leadOf(
  ours: readonly number[],
  theirs: readonly number[],
): Omit<Effect, "name"> & { low: number; high: number } {
  const { estimate, low, high } = typicalDifference(
    ours.map((value, i) => value - (theirs[i] ?? Number.NaN)),
  );
  return { value: estimate, low, high };
}

function points(share = Number.NaN): string {
  return (100 * share).toFixed(1);
}
