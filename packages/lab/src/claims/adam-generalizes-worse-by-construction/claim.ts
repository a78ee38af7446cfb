import { adagrad, adam, gradientDescent, momentum, type Rule, rmsprop } from "downhill";
import { createBatches } from "../../batches.ts";
import { makeProblem } from "../../problems/catalogue.ts";
import type { WilsonOptions } from "../../problems/wilson.ts";
import { typicalDifference } from "../../statistics/signed-rank.ts";
import type { Claim, ClaimContext, Effect, Verdict } from "../claim.ts";
import { followPath } from "../follow-path.ts";

const steps = 3000;
const smallBatch = 10;
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const sizes: readonly WilsonOptions[] = [
  { n: 100, p: 0.55 },
  { n: 200, p: 0.6 },
];

interface Side {
  readonly name: string;
  readonly rule: Rule;
  readonly isAdaptive: boolean;
  /** RMSprop and Adam come to rest only under a falling rate: α / √t. */
  readonly falls: boolean;
}

const sides: readonly Side[] = [
  { name: "gradient descent", rule: gradientDescent(0.05), isAdaptive: false, falls: false },
  { name: "momentum", rule: momentum(0.01), isAdaptive: false, falls: false },
  { name: "AdaGrad", rule: adagrad(0.1), isAdaptive: true, falls: false },
  { name: "RMSprop", rule: rmsprop(0.01), isAdaptive: true, falls: true },
  { name: "Adam", rule: adam(0.01), isAdaptive: true, falls: true },
];

export const adamGeneralizesWorseByConstruction: Claim = {
  name: "adam-generalizes-worse-by-construction",
  statement: "Adam may not generalize as well as SGD.",
  about: "adam",
  sources: [
    "Wilson, Roelofs, Stern, Srebro & Recht 2017, The Marginal Value of Adaptive Gradient Methods, section 3.3, arXiv:1705.08292",
  ],
  tier: "instant",
  experiment:
    "Their least squares problem with 100 examples of which 0.55, and 200 of which 0.6, have the answer +1: 3,000 steps from 0 with all examples in " +
    "every batch, then on the 200 with ten, at rates set by hand, those of RMSprop and Adam falling as α/√t; the share of wrong answers on unseen examples, and the weights of the three features that carry over.",
  rule:
    "By construction if, with all examples in a batch, AdaGrad, RMSprop and Adam err on exactly the share 1 − p and gradient descent and momentum on none. If " +
    "so, and with batches of ten none of the five errs for any seed, it depends on the batch; if some adaptive rule still errs, supported. If no adaptive rule errs " +
    "with all examples, refuted.",
  counterSwitch: "batches of ten: all five rules answer every unseen example right",
  scale:
    "Their lemma holds for any number of examples and any p above a half; made to show that it can happen, it says nothing of how often it does.",
  seeds,
  tuningSeeds: [],
  async run(context) {
    const whole: Outcome[] = [];
    for (const size of sizes) for (const side of sides) whole.push(await learn(side, size, 0, 1, context));
    const [, size] = sizes;
    if (size === undefined) throw new Error("there is no second size");
    const inBatches: Outcome[] = [];
    for (const side of sides)
      for (const seed of seeds) inBatches.push(await learn(side, size, smallBatch, seed, context));

    const ofAdam = whole.filter(({ side }) => side.name === "Adam");
    const [first, second] = ofAdam;
    const worst = Math.max(...inBatches.map(({ error }) => error));
    const effects = [...ofAdam, ...whole.filter(({ side }) => side.name !== "Adam")].map(describeError);
    const [effect, ...others] = effects;
    if (first === undefined || second === undefined || effect === undefined)
      throw new Error("Adam was not run");
    return {
      verdict: judgeErrors(whole, inBatches),
      because:
        `With all examples in a batch Adam errs on ${first.error.toFixed(2)} and ${second.error.toFixed(2)} of unseen examples ` +
        `(1 − p is ${sizes.map(({ p }) => (1 - p).toFixed(2)).join(" and ")}) and weighs the three shared features ${formatWeights(second)}; with batches of ten the largest error of all rules and seeds is ${worst.toFixed(2)}.`,
      effects: [
        effect,
        ...others,
        ...sides.map(({ name }) => ({
          name: `largest error over ${seeds.length} seeds, batches of ten, ${name}`,
          value: Math.max(...inBatches.filter(({ side }) => side.name === name).map(({ error }) => error)),
        })),
        ...whole.filter(({ size: { n } }) => n === size.n).flatMap(describeWeights),
        ...describeBatchWeights(inBatches.filter(({ side }) => side.name === "Adam")),
      ],
    };
  },
};

/** What a rule learned. */
export interface Outcome {
  readonly side: Pick<Side, "name" | "isAdaptive">;
  readonly size: WilsonOptions;
  /** Share of unseen examples that it gets wrong. */
  readonly error: number;
  /** Of the three features that carry over. */
  readonly weights: readonly number[];
}

export function judgeErrors(whole: readonly Outcome[], inBatches: readonly Outcome[]): Verdict {
  const adaptive = whole.filter(({ side }) => side.isAdaptive);
  if (adaptive.every(({ error }) => error === 0)) return { kind: "refuted" };
  const isAsBuilt = whole.every(
    ({ side, size, error }) => Math.abs(error - (side.isAdaptive ? 1 - size.p : 0)) < 1e-12,
  );
  if (!isAsBuilt) return { kind: "inconclusive" };
  return inBatches.every(({ error }) => error === 0)
    ? { kind: "depends", on: "the batch: all examples at once, or a few at a time" }
    : { kind: "supported" };
}

async function learn(
  side: Side,
  size: WilsonOptions,
  batch: number,
  seed: number,
  { read }: ClaimContext,
): Promise<Outcome> {
  const problem = await makeProblem({ name: "wilson", options: { ...size, batch } }, read);
  const { lr = Number.NaN } = side.rule.hyper;
  const nextBatch = createBatches(problem.examples, problem.batchSize, seed);
  const [parameters = 0] = problem.shapes.w ?? [];
  const w = await followPath({
    rule: side.rule,
    start: new Array<number>(parameters).fill(0),
    steps,
    slope(x, gradient) {
      void problem.evaluate({ w: x }, nextBatch(), { w: gradient });
    },
    hyperAt: (t) => ({ lr: side.falls ? lr / Math.sqrt(t) : lr }),
  });
  const score = await problem.test?.({ w }, "all");
  return { side, size, error: (score?.wrong?.length ?? Number.NaN) / size.n, weights: [...w.subarray(0, 3)] };
}

function describeError({ side, size: { n, p }, error }: Outcome): Effect {
  return {
    name: `share of unseen examples that ${side.name} gets wrong, all of n = ${n} in a batch, p = ${p}`,
    value: error,
    expected: side.isAdaptive ? (n - Math.round(p * n)) / n : 0,
  };
}

function describeWeights({ side, size, weights }: Outcome): readonly Effect[] {
  // Their lemma: an adaptive rule gives every weight the sign of its correlation with the answers times one number, here 1/4.
  const expected = side.isAdaptive ? [0.25, 0.25, 0.25] : leastNormWeights(size);
  return weights.map((value, i) => ({
    name: `weight ${i + 1} of ${side.name}, all of n = ${size.n} in a batch`,
    value,
    expected: expected[i] ?? Number.NaN,
  }));
}

/**
 * The shared weights of the shortest solution, where gradient descent from 0 ends: X′α with XX′α = y, and one α for all answers +1,
 * another for all −1. `a` and `b` are these times the numbers of such examples.
 */
export function leastNormWeights({ n, p }: WilsonOptions): readonly [number, number, number] {
  const positive = Math.round(p * n);
  // (3 + 1/n₊) a + b = 1 and a + (3 + 5/n₋) b = −1.
  const [first, second] = [3 + 1 / positive, 3 + 5 / (n - positive)];
  const a = (second + 1) / (first * second - 1);
  const b = -(first + 1) / (first * second - 1);
  return [a - b, a + b, a + b];
}

function describeBatchWeights(outcomes: readonly Outcome[]): readonly Effect[] {
  return [0, 1, 2].map((place) => {
    const { estimate, low, high } = typicalDifference(
      outcomes.map(({ weights }) => weights[place] ?? Number.NaN),
    );
    return { name: `weight ${place + 1} of Adam, batches of ten`, value: estimate, low, high };
  });
}

function formatWeights({ weights }: Outcome): string {
  return weights.map((weight) => weight.toFixed(3)).join(", ");
}
