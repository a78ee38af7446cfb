import { gradientDescent, momentum } from "downhill";
import { mean } from "../../statistics/quantile.ts";
import { typicalDifference } from "../../statistics/signed-rank.ts";
import type { Claim, Effect, Verdict } from "../claim.ts";
import { shareAtGlobalMinimum, starts } from "./rippled-valley.ts";

const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const noise = 3;
const α = 0.1;
const β = 0.9;
/** In units of time √α its friction (1 − β)/√α is nearly twice as great. */
const slowα = 0.03;
/** What a share has to gain to count. */
const margin = 0.1;

const rules = {
  plain: gradientDescent({ lr: α }),
  heavy: momentum({ lr: α, beta: β }),
  long: gradientDescent({ lr: α / (1 - β) }),
};

export const momentumEscapesLocalMinima: Claim = {
  name: "momentum-escapes-local-minima",
  statement: "Momentum helps escape local minima.",
  about: "momentum",
  sources: [
    "Polyak 1964: a heavy ball with friction, whose energy f + v²/2α falls where steps are short",
    "Dauphin et al. 2014, arXiv:1406.2572: in many dimensions critical points of high loss are saddles",
  ],
  tier: "instant",
  experiment:
    "x²/20 + 1 − cos x, whose local minimum lies behind a top 0.76 high: the share of 100 starts that end at the global minimum, from the local one's basin " +
    "below the top, from higher than the top, and from the global one's own basin; for gradient descent at α = 0.1, momentum at α = 0.1 and β = 0.9, and " +
    "gradient descent at α/(1 − β) = 1; and momentum from above at α = 0.03. Then the last two with normal noise on the gradient that falls from a standard deviation of 3 to 0.",
  rule:
    "It helps from a kind of start if its share is more than 10 points above that of gradient descent at α and at α/(1 − β). Supported if it helps from " +
    "below the top, refuted if from neither; if from above alone, it depends.",
  counterSwitch: "starts inside the local minimum's basin, lower than the top: none escapes without noise",
  scale:
    "Energy decides on every path in any dimension where steps are short; how often a network's path meets a local minimum, one dimension does not say.",
  seeds,
  tuningSeeds: [],
  async run() {
    const table = await Promise.all(
      (["above", "below", "home"] as const).map(async (kind) => ({
        kind,
        plain: await shareAtGlobalMinimum(rules.plain, starts[kind]),
        heavy: await shareAtGlobalMinimum(rules.heavy, starts[kind]),
        long: await shareAtGlobalMinimum(rules.long, starts[kind]),
      })),
    );
    const [above, below, home] = table;
    if (above === undefined || below === undefined || home === undefined) throw new Error("nothing was run");
    const slow = await shareAtGlobalMinimum(momentum({ lr: slowα, beta: β }), starts.above);
    const noisy = await compareUnderNoise();
    const gain = ({ heavy, plain, long }: typeof above): number => heavy - Math.max(plain, long);
    const effects: readonly [Effect, ...Effect[]] = [
      { name: "share that momentum brings to the global minimum from above the top", value: above.heavy },
      { name: "the same, gradient descent at α", value: above.plain },
      { name: "the same, gradient descent at α/(1 − β)", value: above.long },
      { name: `the same, momentum at α = ${slowα}, where friction is greater`, value: slow },
      { name: "share that momentum brings there from below the top", value: below.heavy, expected: 0 },
      { name: "the same, gradient descent at α", value: below.plain, expected: 0 },
      { name: "the same, gradient descent at α/(1 − β)", value: below.long },
      { name: "share that momentum leaves there from its own basin", value: home.heavy, expected: 1 },
      { name: "share from below the top under noise, momentum, mean of the seeds", value: noisy.heavy },
      { name: "the same, gradient descent at α/(1 − β)", value: noisy.long },
      {
        name: "points by which momentum is better from below the top, under noise",
        value: noisy.estimate,
        low: noisy.low,
        high: noisy.high,
      },
    ];
    const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
    return {
      verdict: judgeEscapes(gain(above), gain(below)),
      because:
        `From above the top momentum brings ${percent(above.heavy)} of the starts to the global minimum and gradient descent ${percent(Math.max(above.plain, above.long))}; ` +
        `from below it ${percent(below.heavy)} and ${percent(Math.max(below.plain, below.long))}; with noise from below ${percent(noisy.heavy)} and ${percent(noisy.long)}.`,
      effects,
    };
  },
};

/** @param above share that momentum gains from above the top; below likewise */
export function judgeEscapes(above: number, below: number): Verdict {
  if (below > margin) return { kind: "supported" };
  return above > margin
    ? {
        kind: "depends",
        on: "whether the path arrives with more height than the top: momentum passes a minimum, and does not leave it",
      }
    : { kind: "refuted" };
}

async function compareUnderNoise(): Promise<{
  readonly heavy: number;
  readonly long: number;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}> {
  const shares = await Promise.all(
    [rules.heavy, rules.long].map((rule) =>
      Promise.all(seeds.map((seed) => shareAtGlobalMinimum(rule, starts.below, noise, seed))),
    ),
  );
  const [heavy = [], long = []] = shares;
  const differences = heavy.map((share, i) => 100 * (share - (long[i] ?? Number.NaN)));
  return { heavy: mean(heavy), long: mean(long), ...typicalDifference(differences) };
}
