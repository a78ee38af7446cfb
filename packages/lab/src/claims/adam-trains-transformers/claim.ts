import { adam, momentum, signum } from "downhill";
import { type Contender, contest } from "../../search/contest.ts";
import { scoreOf } from "../../search/learning-rates.ts";
import { median } from "../../statistics/quantile.ts";
import { typicalDifference } from "../../statistics/signed-rank.ts";
import type { Claim, Effect } from "../claim.ts";

const tuningSeeds = [101];
const seeds = [11, 12, 13, 14, 15, 16];
const trials = 8;
const steps = 200;
const spec = { name: "moby-transformer", options: { batch: 8 } };
/** Nats a character that matter. */
const margin = 0.1;

const contenders = [
  { label: "Adam", make: (hyper) => adam(hyper), tuned: ["lr"] },
  { label: "momentum", make: (hyper) => momentum(hyper), tuned: ["lr"] },
  { label: "the sign of momentum", make: (hyper) => signum(hyper), tuned: ["lr"] },
] satisfies readonly Contender[];

export const adamTrainsTransformers: Claim = {
  name: "adam-trains-transformers",
  statement: "Transformers are trained with Adam: gradient descent with momentum falls behind.",
  about: "adam",
  sources: [
    "Vaswani et al. 2017, Attention Is All You Need, section 5.3, arXiv:1706.03762",
    "Kunstner et al. 2023, Noise Is Not the Main Factor Behind the Gap Between SGD and Adam on Transformers, but Sign Descent Might Be, arXiv:2304.13960",
  ],
  tier: "minutes",
  experiment:
    `A pre-norm Transformer of two layers on the characters of Moby-Dick, ${steps} steps of 8 windows: ${trials} rates for each rule on another seed and a held-out ` +
    `part of the training text, then nats a character on the end of the book with ${seeds.length} fresh seeds: momentum (β = 0.9) less Adam.`,
  rule:
    "Supported if momentum stays more than 0.1 nats behind (whole interval), refuted if Adam does; equivalent if the interval lies within 0.1 " +
    "nats; else inconclusive.",
  counterSwitch:
    "the sign: signum takes the sign of the same momentum for its steps, and how far it is behind Adam says whether the steps' sizes were what was missing",
  scale:
    "114,000 parameters and a tenth of an epoch; the published gap is of models a hundred times larger, and it grows with training.",
  seeds,
  tuningSeeds,
  async run({ race, signal }) {
    const { race: result, contenders: tuned } = await contest(
      spec,
      contenders,
      { trials, tuningSeeds, seeds, plan: { steps, signal } },
      race,
    );
    const losses = contenders.map((_, entrant) =>
      result.runs.filter((run) => run.entrant === entrant).map((run) => Math.min(scoreOf(run), guessing)),
    );
    const behindAdam = (entrant: number) => {
      const differences = (losses[entrant] ?? []).map((loss, i) => loss - (losses[0]?.[i] ?? Number.NaN));
      const { estimate, low, high } = typicalDifference(differences);
      return { value: estimate, low, high };
    };
    const [gap, gapOfSign] = [behindAdam(1), behindAdam(2)];
    const effects: readonly [Effect, ...Effect[]] = [
      { name: "nats a character that momentum is behind Adam", ...gap },
      { name: "the same for the sign of momentum", ...gapOfSign },
      ...contenders.map(({ label }, i) => ({
        name: `median nats a character of ${label}`,
        value: median(losses[i] ?? []),
      })),
      ...tuned.map(({ label, best }) => ({ name: `tuned rate of ${label}`, value: best.lr ?? Number.NaN })),
    ];
    return {
      verdict:
        gap.low > margin
          ? { kind: "supported" }
          : gap.high < -margin
            ? { kind: "refuted" }
            : gap.low > -margin && gap.high < margin
              ? { kind: "equivalent", within: "0.1 nats a character" }
              : { kind: "inconclusive" },
      because:
        `After ${steps} steps Adam is at ${median(losses[0] ?? []).toFixed(2)} nats a character; momentum is ${gap.value.toFixed(2)} behind, and the ` +
        `sign of the same momentum ${gapOfSign.value.toFixed(2)}.`,
      effects,
    };
  },
};

/** What a run that diverged counts as: every one of the 74 characters as likely. */
const guessing = Math.log(74);
