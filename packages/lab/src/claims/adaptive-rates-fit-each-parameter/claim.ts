import { gradientDescent, type Rule } from "downhill";
import { quadraticOptima } from "../../search/tuned-rules.ts";
import { typicalDifference } from "../../statistics/signed-rank.ts";
import type { Claim, Effect, Verdict } from "../claim.ts";
import type { Lane } from "../follow-paths.ts";
import { type PairedRatio, pairedRatio } from "../paired-ratio.ts";
import { tuneRateTogether } from "../tune-rate.ts";
import {
  adaptiveRules,
  countSteps,
  createAlignedLane,
  createTurnedLane,
  spreadEigenvalues,
  startOf,
} from "./count-steps.ts";

const conditions = [10, 100, 1000] as const;
const tuningSeeds = [101, 102, 103, 104, 105];
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const rates = [1e-3, 3e-3, 0.01, 0.03, 0.1, 0.3, 1];

export const adaptiveRatesFitEachParameter: Claim = {
  name: "adaptive-rates-fit-each-parameter",
  statement: "RMSprop and Adam adapt the learning rate to each parameter.",
  about: "rmsprop",
  sources: [
    "Kingma & Ba 2015, section 1, arXiv:1412.6980: the size of the steps does not change when the gradient is rescaled",
    "Duchi, Hazan & Singer 2011, JMLR 12, for the diagonal as a choice of coordinates",
  ],
  tier: "instant",
  experiment:
    "Quadratics of 20 coordinates with eigenvalues from 1 to κ, from random starts to a hundredth of the distance, ε next to 0. Along the axes RMSprop and Adam keep for every κ the rate that " +
    "is best at κ = 10, and gradient descent has the best in theory for each, 2/(1 + κ). Then the same quadratics and starts in coordinates turned at random, rates tuned for every κ. Best " +
    "is the rate at which the slowest of the tuning seeds arrives first. Measured is how many times more steps κ = 1000 takes than κ = 10; and what half the parameters in units a " +
    "hundredth as large do.",
  rule:
    "They adapt along the axes if at κ = 1000 both take at most 1.1 times the steps while gradient descent takes ten times or more. Refuted if not; else supported if in turned " +
    "coordinates both take at most twice as many (upper end of the interval); it depends on the coordinates if either takes more than twice as many (lower end); else inconclusive.",
  counterSwitch:
    "turning the coordinates: what one rate for each coordinate evens out is then no longer along them",
  scale:
    "Along the axes it is exact for any dimension and spectrum: a gradient's scale divides out. Turned, the steps grow with κ, and how fast depends on dimension and spectrum.",
  seeds,
  tuningSeeds,
  async run({ signal }) {
    const plain = await measurePlain();
    const sides: AdaptiveSide[] = [];
    for (const [name, make] of Object.entries(adaptiveRules)) {
      signal?.throwIfAborted();
      sides.push(await measureAdaptive(name, make));
    }
    const [first, second] = sides;
    if (first === undefined || second === undefined) throw new Error("nothing was measured");
    return {
      verdict: judgeGrowth(
        sides.map(({ aligned }) => aligned),
        plain.growth,
        sides.map(({ turned }) => turned),
      ),
      because:
        `From κ = 10 to 1000 the steps grow ${first.aligned.value.toFixed(2)} times (RMSprop) and ${second.aligned.value.toFixed(2)} times (Adam) along the axes, ${plain.growth.value.toFixed(0)} times with ` +
        `gradient descent; in turned coordinates ${first.turned.value.toFixed(1)} and ${second.turned.value.toFixed(1)} times.`,
      effects: [first.effect, ...first.others, second.effect, ...second.others, ...plain.effects],
    };
  },
};

/**
 * @param aligned growth of the steps of the adaptive rules along the axes
 * @param plain growth of gradient descent's
 * @param turned growth of the adaptive rules' in turned coordinates
 */
export function judgeGrowth(
  aligned: readonly PairedRatio[],
  plain: PairedRatio,
  turned: readonly PairedRatio[],
): Verdict {
  if (!aligned.every(({ high }) => high <= 1.1) || !(plain.low >= 10)) return { kind: "refuted" };
  if (turned.every(({ high }) => high <= 2)) return { kind: "supported" };
  return turned.some(({ low }) => low > 2)
    ? { kind: "depends", on: "the coordinates: whether the directions that differ lie along them" }
    : { kind: "inconclusive" };
}

interface AdaptiveSide {
  readonly aligned: PairedRatio;
  readonly turned: PairedRatio;
  /** The growth along the axes. */
  readonly effect: Effect;
  readonly others: readonly Effect[];
}

async function measureAdaptive(name: string, make: (lr: number) => Rule): Promise<AdaptiveSide> {
  const tune = (createLane: (seed: number) => Lane): Promise<number> =>
    tuneRateTogether(rates, async (rate) => [
      Math.max(...(await countSteps(make(rate), tuningSeeds.map(createLane)))),
    ]);
  const lr = await tune((seed) => createAlignedLane(10, startOf(seed)));
  const [alongAxes, turned]: [(readonly number[])[], (readonly number[])[]] = [[], []];
  for (const condition of conditions) {
    alongAxes.push(
      await countSteps(
        make(lr),
        seeds.map((seed) => createAlignedLane(condition, startOf(seed))),
      ),
    );
    const best = await tune((seed) => createTurnedLane(condition, seed));
    turned.push(
      await countSteps(
        make(best),
        seeds.map((seed) => createTurnedLane(condition, seed)),
      ),
    );
  }
  // Units a hundredth as large make numbers a hundred times as large, and slopes and curvatures a hundredth and a ten-thousandth.
  const otherUnits = seeds.map((seed) =>
    createAlignedLane(
      1,
      startOf(seed).map((x, i) => (i % 2 === 0 ? 100 * x : x)),
    ),
  );
  const inUnits = pairedRatio(await countSteps(make(lr), otherUnits), alongAxes[0] ?? []);
  const [ofAligned, ofTurned] = [growthOf(alongAxes), growthOf(turned)];
  return {
    aligned: ofAligned,
    turned: ofTurned,
    effect: { name: `times the steps at κ = 1000, along the axes, ${name}`, ...ofAligned, expected: 1 },
    others: [
      { name: `times the steps at κ = 1000, turned, ${name}`, ...ofTurned },
      { name: `times the steps with half the parameters in units a hundredth as large, ${name}`, ...inUnits },
      ...describeSteps(`along the axes, ${name}`, alongAxes),
      ...describeSteps(`turned, ${name}`, turned),
    ],
  };
}

async function measurePlain(): Promise<{ growth: PairedRatio; effects: readonly Effect[] }> {
  const steps: (readonly number[])[] = [];
  for (const condition of conditions) {
    const rule = gradientDescent(quadraticOptima(condition).gradientDescent);
    steps.push(
      await countSteps(
        rule,
        seeds.map((seed) => createAlignedLane(condition, startOf(seed))),
      ),
    );
  }
  const growth = growthOf(steps);
  const name = "gradient descent";
  const expected = (condition: number) =>
    typicalDifference(seeds.map((seed) => stepsOfDescent(condition, startOf(seed)))).estimate;
  return {
    growth,
    effects: [
      { name: `times the steps at κ = 1000, ${name}`, ...growth },
      ...describeSteps(name, steps).map((effect, i) => ({
        ...effect,
        expected: expected(conditions[i] ?? 1),
      })),
    ],
  };
}

/** How many times more steps the last condition number takes than the first, paired by seed. */
function growthOf(steps: readonly (readonly number[])[]): PairedRatio {
  return pairedRatio(steps.at(-1) ?? [], steps[0] ?? []);
}

function describeSteps(of: string, steps: readonly (readonly number[])[]): readonly Effect[] {
  return conditions.map((condition, i) => {
    const { estimate, low, high } = typicalDifference(steps[i] ?? []);
    return { name: `steps at κ = ${condition}, ${of}`, value: estimate, low, high };
  });
}

/** Steps of gradient descent at 2/(1 + κ) in closed form: the first t at which Σ (1 − αλ)^2t x² is a ten-thousandth of Σ x². */
export function stepsOfDescent(condition: number, start: Float64Array): number {
  const factors = spreadEigenvalues(condition).map((λ) => 1 - (2 * λ) / (1 + condition));
  const squares = start.map((x) => x * x);
  const total = squares.reduce((sum, square) => sum + square, 0);
  const isNear = (t: number) =>
    factors.reduce((sum, factor, i) => sum + factor ** (2 * t) * (squares[i] ?? 0), 0) <= 1e-4 * total;
  let t = 1;
  while (!isNear(t)) t += 1;
  return t;
}
