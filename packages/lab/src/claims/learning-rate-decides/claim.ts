import { gradientDescent } from "downhill";
import type { Claim, Effect } from "../claim.ts";
import { followPath } from "../follow-path.ts";
import { eigenvaluesTo, sizeOf, slopeOf, stepsOnQuadratic } from "../quadratic-steps.ts";

const largest = 100;
const curvature = eigenvaluesTo(largest, 20);
const tolerance = 1e-6;
const smallRates = [0.001, 0.0005, 0.00025] as const;
const factorSteps = 300;
// λ = 1 near the minimum of the second loss, so a quadratic diverges beyond 2.
const tooLarge = 10 * 2;

export const learningRateDecides: Claim = {
  name: "learning-rate-decides",
  statement: "Choosing α is critical: too small leads to slow convergence, too large causes divergence.",
  about: "gradient descent",
  sources: [
    "Polyak 1964, Some methods of speeding up the convergence of iteration methods",
    "Goh 2017, Why Momentum Really Works, Distill",
  ],
  tier: "instant",
  experiment:
    "A quadratic with 20 eigenvalues from 1 to 100, no noise: steps until the error is a millionth at α = 0.001 and its half and quarter, the " +
    "rate at which the error begins to grow, by bisection, and the rate with the least error, by ternary search. Then a loss that is the same " +
    "near its minimum, x²/2, and |x| − ½ beyond 1 (Huber 1964), at ten times the rate at which the quadratic diverges.",
  rule:
    "Supported if halving a small α doubles the steps to 1 %, the error begins to grow at 2/λmax to 1e-6, and the loss of bounded slope " +
    "diverges too; where only that last part fails, it depends; where one of the first two fails, it is refuted.",
  counterSwitch:
    "a loss whose slope is bounded: a rate that is too large goes back and forth and does not diverge",
  scale:
    "Exact for every quadratic of any dimension: only its least and largest eigenvalue count. A network's largest eigenvalue changes while it trains.",
  seeds: [],
  tuningSeeds: [],
  run: () => judgeLearningRate(),
};

/** @param bound of the slope of the second loss; infinite makes it a quadratic */
export async function judgeLearningRate(bound = 1): ReturnType<Claim["run"]> {
  const small = await Promise.all(
    smallRates.map((lr) => stepsOnQuadratic(gradientDescent({ lr }), curvature, tolerance, 100_000)),
  );
  const [slow = Number.NaN, slower = Number.NaN, slowest = Number.NaN] = small;
  const edge = await bisect(0, 1, async (lr) => (await errorAfter(lr)) > 1);
  const best = await ternary(0, 2 / largest, errorAfter);
  const bestSteps = await stepsOnQuadratic(gradientDescent({ lr: best }), curvature, tolerance, 100_000);
  const furthest = await furthestAt(tooLarge, bound);
  const isInverse = [slower / slow, slowest / slower].every((ratio) => Math.abs(ratio / 2 - 1) <= 0.01);
  const hasEdge = Math.abs(edge / (2 / largest) - 1) <= 1e-6;
  const staysBounded = Number.isFinite(furthest);
  const effects: readonly [Effect, ...Effect[]] = [
    { name: "rate at which the error begins to grow", value: edge, expected: 2 / largest },
    { name: "times as many steps at half of α = 0.001", value: slower / slow, expected: 2 },
    { name: "times as many steps at half of α = 0.0005", value: slowest / slower, expected: 2 },
    ...smallRates.map((lr, i) => ({
      name: `steps at α = ${lr}`,
      value: small[i] ?? Number.NaN,
      expected: Math.ceil(Math.log(tolerance) / Math.log(1 - lr)),
    })),
    { name: "rate with the least error", value: best, expected: 2 / (1 + largest) },
    { name: "steps at that rate", value: bestSteps },
    {
      name: `furthest from the minimum in 10,000 steps at 10 times the rate of divergence, slope at most ${bound}`,
      value: furthest,
    },
  ];
  return {
    verdict:
      !isInverse || !hasEdge
        ? { kind: "refuted" }
        : staysBounded
          ? {
              kind: "depends",
              on: "whether the slope grows with the distance: where it is bounded, nothing diverges",
            }
          : { kind: "supported" },
    because:
      `Half the rate takes ${(slower / slow).toFixed(3)} times the steps; the error grows beyond α = ${edge.toFixed(6)}, which is 2/λmax, and at ` +
      `α = ${best.toFixed(5)} it takes ${bestSteps} steps; ` +
      (staysBounded
        ? `with a bounded slope ten times the rate of divergence goes no further than ${furthest.toFixed(0)} away.`
        : "ten times that rate diverges."),
    effects,
  };
}

function errorAfter(lr: number): Promise<number> {
  return followPath({
    rule: gradientDescent({ lr }),
    start: curvature.map(() => 1),
    steps: factorSteps,
    slope: slopeOf(curvature),
    until: (x) => !(sizeOf(x) < 1e100),
  }).then(sizeOf);
}

/** How far a path from 3 goes within 10,000 steps; infinite where it diverges. */
async function furthestAt(lr: number, bound: number): Promise<number> {
  let furthest = 0;
  await followPath({
    rule: gradientDescent({ lr }),
    start: [3],
    steps: 10_000,
    slope([x = Number.NaN], gradient) {
      gradient[0] = Math.min(bound, Math.max(-bound, x));
    },
    watch: (x) => {
      furthest = Math.max(furthest, sizeOf(x));
    },
    until: () => !(furthest < 1e100),
  });
  return furthest < 1e100 ? furthest : Number.POSITIVE_INFINITY;
}

/** Where `holds` turns from false to true between two numbers. */
async function bisect(
  low: number,
  high: number,
  holds: (value: number) => Promise<boolean>,
): Promise<number> {
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (await holds(middle)) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

/** Where a function of one valley is least. */
async function ternary(low: number, high: number, value: (at: number) => Promise<number>): Promise<number> {
  for (let i = 0; i < 100; i++) {
    const [left, right] = [low + (high - low) / 3, high - (high - low) / 3];
    if ((await value(left)) < (await value(right))) high = right;
    else low = left;
  }
  return (low + high) / 2;
}
