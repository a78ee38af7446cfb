import { adam, chain, clipByGlobalNorm, gradientDescent, momentum, rmsprop } from "downhill";
import { type Contender, contest } from "../../search/contest.ts";
import { scoreOf } from "../../search/learning-rates.ts";
import { median } from "../../statistics/quantile.ts";
import { typicalDifference } from "../../statistics/signed-rank.ts";
import type { Claim, ClaimContext, Effect, Verdict } from "../claim.ts";

const tuningSeeds = [101, 102];
const seeds = [11, 12, 13, 14, 15, 16];
const trials = 8;
const steps = 700;
const [far, near] = [50, 10] as const;
/** A tenth of what always saying the mean costs. */
const solvedBelow = 1 / 60;
const [most, few] = [5, 1] as const;

const contenders = [
  { label: "gradient descent", make: (hyper) => gradientDescent(hyper), tuned: ["lr"] },
  { label: "momentum", make: (hyper) => momentum(hyper), tuned: ["lr"] },
  { label: "RMSprop", make: (hyper) => rmsprop(hyper), tuned: ["lr"] },
  { label: "Adam", make: (hyper) => adam(hyper), tuned: ["lr"] },
] as const satisfies readonly Contender[];

const clipped: Contender = {
  label: "momentum after clipping",
  make: (hyper) => chain(clipByGlobalNorm(1), momentum(hyper)),
  tuned: ["lr"],
};

/** Held-out squared errors at the end, by seed, for each contender by label. */
type Errors = Readonly<Record<string, readonly number[]>>;

export const rmspropTrainsRecurrentNets: Claim = {
  name: "rmsprop-trains-recurrent-nets",
  statement: "RMSprop is suited to recurrent neural networks.",
  about: "rmsprop",
  sources: [
    "Tieleman & Hinton 2012, lecture 6.5",
    "Hochreiter & Schmidhuber 1997, Long Short-Term Memory, section 5.4 (the adding problem)",
    "Pascanu, Mikolov & Bengio 2013, On the difficulty of training recurrent neural networks, arXiv:1211.5063 (clipping)",
  ],
  tier: "minutes",
  experiment:
    `GRU with 32 units on the adding problem, batches of 16, ${steps} steps: the squared error on held-out sequences of ${far} steps, after ` +
    `${trials} rates for each of gradient descent, momentum (β = 0.9), RMSprop, Adam, and momentum behind clipping to a gradient norm ` +
    `of 1, chosen on other seeds; then the first four on sequences of ${near} steps.`,
  rule:
    `Solved is an error below 1/60, a tenth of what always saying the mean costs. Supported if RMSprop solves it at length ${far} with ${most} ` +
    `seeds of ${seeds.length} or more, and gradient descent and momentum with ${few} or none. If one of these two solves it at length ${near} with ` +
    `${most} or more, it depends on the length. Refuted if RMSprop solves it with ${few} or none, or gradient descent with ${most} or more.`,
  counterSwitch: `sequences of ${near} steps in place of ${far}`,
  scale:
    "One task of 32 units in which nothing but the distance is hard; it says nothing of RMSprop against Adam on large models, and 700 steps are few.",
  seeds,
  tuningSeeds,
  async run(context) {
    const errors = await errorsAt(far, [...contenders, clipped], context);
    const nearby = await errorsAt(near, contenders, context);
    const solved = (of: Errors, label: string): number =>
      (of[label] ?? []).filter((error) => error < solvedBelow).length;
    const ratio = ratioOf(errors, "gradient descent", "RMSprop");
    const effects: readonly [Effect, ...Effect[]] = [
      { name: `error of gradient descent over RMSprop's, length ${far}`, ...ratio },
      { name: `error of Adam over RMSprop's, length ${far}`, ...ratioOf(errors, "Adam", "RMSprop") },
      ...effectsOf(errors, far, solved),
      ...effectsOf(nearby, near, solved),
    ];
    return {
      verdict: verdictOf(
        solved(errors, "RMSprop"),
        ["gradient descent", "momentum"].map((label) => [solved(errors, label), solved(nearby, label)]),
      ),
      because:
        `At length ${far} RMSprop solves it with ${solved(errors, "RMSprop")} of ${seeds.length} seeds, Adam with ${solved(errors, "Adam")}, ` +
        `momentum with ${solved(errors, "momentum")} (clipped: ${solved(errors, clipped.label)}), gradient descent with ` +
        `${solved(errors, "gradient descent")}; at length ${near} RMSprop with ${solved(nearby, "RMSprop")}, momentum with ` +
        `${solved(nearby, "momentum")}, gradient descent with ${solved(nearby, "gradient descent")}.`,
      effects,
    };
  },
};

async function errorsAt(
  length: number,
  entered: readonly Contender[],
  { race, signal }: ClaimContext,
): Promise<Errors> {
  const spec = { name: "adding-gru", options: { length, batch: 16 } };
  const { race: result } = await contest(
    spec,
    entered,
    { trials, tuningSeeds, seeds, plan: { steps, signal } },
    race,
  );
  return Object.fromEntries(
    entered.map(({ label }, entrant) => [
      label,
      result.runs.filter((run) => run.entrant === entrant).map(scoreOf),
    ]),
  );
}

/** @param plain seeds with which gradient descent and momentum solve it far apart and near */
function verdictOf(adaptive: number, plain: readonly (readonly number[])[]): Verdict {
  const [[descent = 0] = []] = plain;
  if (adaptive <= few || descent >= most) return { kind: "refuted" };
  if (adaptive < most || plain.some(([distant = 0]) => distant > few)) return { kind: "inconclusive" };
  return plain.some(([, close = 0]) => close >= most)
    ? { kind: "depends", on: "how many steps lie between what belongs together" }
    : { kind: "supported" };
}

function ratioOf(errors: Errors, above: string, below: string): Omit<Effect, "name"> {
  const logarithms = (errors[above] ?? []).map((error, i) =>
    Math.log(error / (errors[below]?.[i] ?? Number.NaN)),
  );
  const { estimate, low, high } = typicalDifference(logarithms);
  return { value: Math.exp(estimate), low: Math.exp(low), high: Math.exp(high) };
}

function effectsOf(
  errors: Errors,
  length: number,
  solved: (of: Errors, label: string) => number,
): readonly Effect[] {
  return Object.entries(errors).flatMap(([label, values]) => [
    { name: `seeds that ${label} solves it with, length ${length}`, value: solved(errors, label) },
    { name: `median error of ${label}, length ${length}`, value: median(values) },
  ]);
}
