import { adam, gradientDescent, type Rule, rmsprop } from "downhill";
import type { Claim, Effect } from "../claim.ts";
import { followPath } from "../follow-path.ts";

const rates = [0.1, 0.01, 0.001] as const;
const steps = 50_000;
const curvature = [1, 3, 10];

export const rmspropSettlesSuboptimally: Claim = {
  name: "rmsprop-settles-suboptimally",
  statement: "RMSprop may converge to suboptimal solutions.",
  about: "rmsprop",
  sources: [
    "Tieleman & Hinton 2012, lecture 6.5",
    "a fixed rate over √v̂ gives steps of about α however small the gradient",
  ],
  tier: "instant",
  experiment:
    "A quadratic without noise, 50,000 steps at a fixed rate: the mean distance from the minimum over the last 1,000 steps, in units of the rate; then " +
    "with the rate lowered along a line to 0.",
  rule:
    "Supported if at every fixed rate RMSprop stays at least a tenth of the rate away while gradient descent arrives (below 1e-12). If a falling rate " +
    "brings it below a hundredth of that, it depends on the rate.",
  counterSwitch: "lowering the rate to 0: it arrives",
  scale:
    "The distance is proportional to the rate at three decades of it. Each coordinate stays half the rate away, so it grows with the root of their number; here there are three.",
  seeds: [],
  tuningSeeds: [],
  async run() {
    const fixed = await Promise.all(rates.map((lr) => distanceOf(rmsprop({ lr }), lr)));
    const falling = await distanceOf(rmsprop({ lr: 0.01 }), 0.01, (t) => ({
      lr: 0.01 * (1 - (t - 1) / steps),
    }));
    const plain = await distanceOf(gradientDescent(0.1), 0.1);
    const ofAdam = await distanceOf(adam({ lr: 0.01 }), 0.01);
    const stays = fixed.every((distance) => distance >= 0.1) && plain < 1e-12;
    const [, middle = Number.NaN] = fixed;
    const effects: readonly [Effect, ...Effect[]] = [
      { name: "distance from the minimum in units of the rate, rate 0.01", value: middle },
      { name: "the same, rate 0.1", value: fixed[0] ?? Number.NaN },
      { name: "the same, rate 0.001", value: fixed[2] ?? Number.NaN },
      { name: "the same, rate falling from 0.01 to 0", value: falling },
      { name: "the same, Adam at 0.01", value: ofAdam },
      { name: "the same, gradient descent at 0.1", value: plain },
    ];
    return {
      verdict: !stays
        ? { kind: "refuted" }
        : falling < middle / 100
          ? { kind: "depends", on: "whether the rate falls" }
          : { kind: "supported" },
      because:
        `At a fixed rate it stays ${middle.toFixed(2)} times the rate away from the minimum, at every rate; with a rate that falls to 0 it ends ` +
        `${falling.toExponential(1).replace("-", "−")} times the first rate away.`,
      effects,
    };
  },
};

async function distanceOf(
  rule: Rule,
  lr: number,
  hyperAt?: (t: number) => Readonly<Record<string, number>>,
): Promise<number> {
  const last = hyperAt === undefined ? 1000 : 1;
  let sum = 0;
  await followPath({
    rule,
    start: curvature.map(() => 1),
    steps,
    slope(x, gradient) {
      for (const [i, λ] of curvature.entries()) gradient[i] = λ * (x[i] ?? Number.NaN);
    },
    ...(hyperAt && { hyperAt }),
    watch(x, t) {
      if (t > steps - last) sum += Math.sqrt(x.reduce((total, value) => total + value * value, 0));
    },
  });
  return sum / last / lr;
}
