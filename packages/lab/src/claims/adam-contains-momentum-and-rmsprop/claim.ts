import type { ProblemSpec } from "../../problem.ts";
import type { Claim, ClaimContext, Effect, Verdict } from "../claim.ts";
import { type InclusionAt, searchInclusion } from "./inclusion-search.ts";
import { distanceFromMomentum, isRmspropAt } from "./special-cases.ts";

const tuningSeeds = [101, 102, 103, 104, 105, 106, 107, 108, 109, 110];
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const largeEpsilons = [1e4, 1e5, 1e6] as const;
const counts = [16, 64] as const;
const tasks: readonly { readonly name: string; readonly spec: ProblemSpec }[] = [
  { name: "the quadratic", spec: { name: "quadratic" } },
  { name: "the quadratic rotated", spec: { name: "quadratic", options: { rotated: 1 } } },
  { name: "Rosenbrock's valley", spec: { name: "rosenbrock" } },
];

export const adamContainsMomentumAndRmsprop: Claim = {
  name: "adam-contains-momentum-and-rmsprop",
  statement: "Adam combines Momentum and RMSprop.",
  about: "adam",
  sources: [
    "Kingma & Ba 2015, section 5, arXiv:1412.6980",
    "Choi et al. 2019, On empirical comparisons of optimizers for deep learning, arXiv:1910.05446: inclusion, and what tuning makes of it",
  ],
  tier: "minutes",
  experiment:
    "Adam without corrections at β1 = 0 against RMSprop, by algebra and on inputs; its distance from momentum on a quadratic for ε = 10⁴, 10⁵, 10⁶ with α in " +
    "proportion. Then both searched by as many trials, Adam with ε from 1e-8 to 10⁶ in its space: steps to the target of the best on fresh seeds, ten " +
    "designs each with its own seeds, after 16 trials and after 64; a miss counts as twice the run's length.",
  rule:
    "Supported if β1 = 0 is RMSprop and β1 = 0.9 is not, and the distance from momentum falls tenfold with each tenfold ε, to 2 %; otherwise refuted. What a search of as many " +
    "trials makes of it is shown and decides nothing.",
  counterSwitch:
    "Adam as it is used: with bias correction no ε makes it momentum, and with β1 = 0.9 it is not RMSprop",
  scale: "The identities are exact in any dimension. What a search finds of them depends on its trials.",
  seeds,
  tuningSeeds,
  async run(context) {
    const distances = await Promise.all(largeEpsilons.map((eps) => distanceFromMomentum(eps, false)));
    const corrected = await distanceFromMomentum(largeEpsilons[2], true);
    const falls = distances.slice(1).map((distance, i) => (distances[i] ?? Number.NaN) / distance);
    const [isRmsprop, isUsual] = [isRmspropAt(0), isRmspropAt(0.9)];
    const searches = await searchAll(context);
    const [fall = Number.NaN] = falls;
    const effects: readonly [Effect, ...Effect[]] = [
      { name: "times nearer to momentum with ten times ε, from 10⁴", value: fall, expected: 10 },
      { name: "the same, from 10⁵", value: falls[1] ?? Number.NaN, expected: 10 },
      {
        name: "distance from momentum at ε = 10⁶, over the longest coordinate",
        value: distances[2] ?? Number.NaN,
      },
      { name: "the same with bias correction", value: corrected },
      { name: "whether it is RMSprop at β1 = 0: 1 is yes", value: Number(isRmsprop), expected: 1 },
      { name: "the same at β1 = 0.9", value: Number(isUsual), expected: 0 },
      ...searches.flatMap(({ name, found }) =>
        found.map(({ trials, estimate, low, high }) => ({
          name: `steps of tuned Adam over those of tuned momentum, ${name}, ${trials} trials`,
          value: estimate,
          low,
          high,
        })),
      ),
    ];
    return {
      verdict: judgeInclusion(isRmsprop, isUsual, falls),
      because:
        `At β1 = 0 Adam without corrections ${isRmsprop ? "is" : "is not"} RMSprop, and ten times ε brings it ${fall.toFixed(2)} times nearer to momentum; ` +
        `after ${counts[1]} trials it takes ${searches.map(({ name, found }) => `${describeInclusion(found.at(-1))} times momentum's steps on ${name}`).join(", ")}.`,
      effects,
    };
  },
};

/** @param falls how many times nearer to momentum each tenfold ε brings Adam */
export function judgeInclusion(isRmsprop: boolean, isUsual: boolean, falls: readonly number[]): Verdict {
  const holds = isRmsprop && !isUsual && falls.every((fall) => Math.abs(fall / 10 - 1) <= 0.02);
  return { kind: holds ? "supported" : "refuted" };
}

function describeInclusion(at: InclusionAt | undefined): string {
  if (at === undefined) return "?";
  return `${at.estimate.toFixed(2)} (${at.low.toFixed(2)} to ${at.high.toFixed(2)})`;
}

async function searchAll(
  context: ClaimContext,
): Promise<readonly { readonly name: string; readonly found: readonly InclusionAt[] }[]> {
  const pairs = tuningSeeds.map((tuning, i) => [tuning, seeds[i] ?? Number.NaN] as const);
  const searches = [];
  for (const { name, spec } of tasks)
    searches.push({ name, found: await searchInclusion(spec, counts, pairs, context) });
  return searches;
}
