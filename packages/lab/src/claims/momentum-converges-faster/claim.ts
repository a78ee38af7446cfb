import { gradientDescent, momentum, type Rule } from "downhill";
import { quadraticOptima } from "../../search/tuned-rules.ts";
import type { Claim, Effect } from "../claim.ts";
import { followPath } from "../follow-path.ts";
import { noisyQuadraticLoss, noisyQuadraticRates } from "../noisy-quadratic.ts";
import { type PairedRatio, pairedRatio } from "../paired-ratio.ts";
import { eigenvaluesTo, sizeOf, slopeOf } from "../quadratic-steps.ts";
import { tuneRate } from "../tune-rate.ts";

const dimension = 50;
const conditions = [1, 10, 100, 1000] as const;
const tuningSeeds = [101, 102, 103];
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

export const momentumConvergesFaster: Claim = {
  name: "momentum-converges-faster",
  statement: "Momentum converges faster than gradient descent.",
  about: "momentum",
  sources: [
    "Polyak 1964, Some methods of speeding up the convergence of iteration methods",
    "Goh 2017, Why Momentum Really Works, Distill",
  ],
  tier: "instant",
  experiment:
    "Quadratics of 50 eigenvalues from 1 to κ, no noise, both at the rates that are best in the worst case: steps until the " +
    "error is a millionth, and the factor of the error per step. Then κ = 100 with normal noise on every gradient, momentum with β = 0.9, " +
    "rates tuned on other seeds and lowered along a line to 0.",
  rule: "Faster means at least twice as few steps at κ = 1000. If so, but less than 1.25 times at κ = 1 or under noise, it depends.",
  counterSwitch: "noise: with a standard deviation of 3 on each gradient the advantage is gone",
  scale: "The rates are closed forms in κ alone, whatever the dimension.",
  seeds,
  tuningSeeds,
  async run() {
    const exact = await Promise.all(conditions.map(compareAt));
    const speedUps = exact.map(({ speedUp }) => speedUp);
    const noisy = await compareUnderNoise();
    const [alone = Number.NaN, , , ill = Number.NaN] = speedUps;
    const isFaster = ill >= 2;
    const isEverywhere = alone >= 1.25 && noisy.value >= 1.25;
    const effects: readonly [Effect, ...Effect[]] = [
      { name: "times fewer steps at κ = 1000", value: ill },
      ...conditions.slice(0, 3).map((condition, i) => ({
        name: `times fewer steps at κ = ${condition}`,
        value: speedUps[i] ?? Number.NaN,
      })),
      {
        name: "final loss of gradient descent over that of momentum, under noise",
        ...noisy,
      },
      ...exact.flatMap(({ rates: measured }) => measured),
    ];
    return {
      verdict: !isFaster
        ? { kind: "refuted" }
        : isEverywhere
          ? { kind: "supported" }
          : {
              kind: "depends",
              on: "how badly conditioned the problem is, against how noisy its gradients are",
            },
      because:
        `Without noise it takes ${ill.toFixed(1)} times fewer steps at κ = 1000, ${(speedUps[2] ?? 0).toFixed(1)} at 100, ` +
        `${(speedUps[1] ?? 0).toFixed(1)} at 10 and ${alone.toFixed(1)} at 1; where noise dominates, gradient descent's loss ` +
        `is ${noisy.value.toFixed(2)} times momentum's.`,
      effects,
    };
  },
};

async function compareAt(condition: number): Promise<{ speedUp: number; rates: readonly Effect[] }> {
  const optima = quadraticOptima(condition);
  const root = Math.sqrt(condition);
  const runs = [
    {
      rule: gradientDescent(optima.gradientDescent),
      name: "gradient descent",
      rate: (condition - 1) / (condition + 1),
    },
    { rule: momentum(optima.momentum), name: "momentum", rate: (root - 1) / (root + 1) },
  ];
  const measured = await Promise.all(runs.map(({ rule, rate }) => measure(rule, condition, rate)));
  const [plain, heavy] = measured;
  return {
    speedUp: (plain?.steps ?? Number.NaN) / (heavy?.steps ?? Number.NaN),
    // At κ = 1 one step is all.
    rates:
      condition === 1
        ? []
        : runs.map(({ name, rate }, i) => ({
            name: `error left per step at κ = ${condition}, ${name}`,
            value: measured[i]?.factor ?? Number.NaN,
            expected: rate,
          })),
  };
}

/** Steps to a millionth of the error, and the factor per step over the later half of a run that ends near 1e-200. */
async function measure(
  rule: Rule,
  condition: number,
  rate: number,
): Promise<{ steps: number; factor: number }> {
  const curvature = eigenvaluesTo(condition, dimension);
  const length = rate === 0 ? 2 : Math.ceil(Math.log(1e-200) / Math.log(rate));
  const half = Math.floor(length / 2);
  let steps = Number.POSITIVE_INFINITY;
  let atHalf = Number.NaN;
  let atEnd = Number.NaN;
  await followPath({
    rule,
    start: curvature.map(() => 1),
    steps: length,
    slope: slopeOf(curvature),
    watch(x, t) {
      const size = sizeOf(x);
      if (size <= 1e-6) steps = Math.min(steps, t);
      if (t === half) atHalf = size;
      atEnd = size;
    },
  });
  return { steps, factor: (atEnd / atHalf) ** (1 / (length - half)) };
}

async function compareUnderNoise(): Promise<PairedRatio> {
  const makers = [(lr: number) => gradientDescent(lr), (lr: number) => momentum({ lr, beta: 0.9 })];
  const losses = await Promise.all(
    makers.map(async (make) => {
      const lr = await tuneRate(noisyQuadraticRates, tuningSeeds, (rate, seed) =>
        noisyQuadraticLoss(make(rate), rate, seed),
      );
      return Promise.all(seeds.map((seed) => noisyQuadraticLoss(make(lr), lr, seed)));
    }),
  );
  const [plain = [], heavy = []] = losses;
  return pairedRatio(plain, heavy);
}
