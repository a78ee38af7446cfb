import { type Rule, rule } from "downhill";
import type { Claim } from "../claim.ts";
import { followPath } from "../follow-path.ts";

const steps = 100_000;

// Reddi et al.'s Adam: no bias correction, rates α / √t, θ kept in [−1, 1].
const simple = rule(`adam(α = 0.4743, β1 = 0, β2 = 0.1)
m_t = β1 m_(t-1) + (1 − β1) g
v_t = β2 v_(t-1) + (1 − β2) g²
θ ← clip(θ − α / √t · m_t / √v_t, −1, 1)`);
const withLargest = rule(`amsgrad(α = 0.4743, β1 = 0, β2 = 0.1)
m_t = β1 m_(t-1) + (1 − β1) g
v_t = β2 v_(t-1) + (1 − β2) g²
s_t = max(s_(t-1), v_t)
θ ← clip(θ − α / √t · m_t / √s_t, −1, 1)`);
const usual = rule(`adam(α = 0.4743, β1 = 0.9, β2 = 0.999, ε = 1e-8)
m_t = β1 m_(t-1) + (1 − β1) g
v_t = β2 v_(t-1) + (1 − β2) g²
m̂ = m_t / (1 − β1^t)
v̂ = v_t / (1 − β2^t)
θ ← clip(θ − α / √t · m̂ / (√v̂ + ε), −1, 1)`);

/** 3x in every third step, else −x: the sum falls towards −1. */
const largeSlope = 3;

export const adamDoesNotConverge: Claim = {
  name: "adam-does-not-converge",
  statement: "Adam may converge to suboptimal solutions, even on convex problems.",
  about: "adam",
  sources: ["Reddi, Kale & Kumar 2018, On the Convergence of Adam and Beyond, theorem 1, arXiv:1904.09237"],
  tier: "instant",
  experiment:
    "The sequence of slopes 3, −1, −1 on [−1, 1], whose best point is −1, with β1 = 0, β2 = 0.1, rates 0.4743/√t, 100,000 steps: regret per " +
    "step of Adam, of AMSGrad, and of Adam with its usual β1 = 0.9 and β2 = 0.999.",
  rule: "Supported where Adam's regret per step does not vanish and is (2C − 4)/3 = 2/3 to 1 %. If it vanishes for the usual βs, it depends on β2.",
  counterSwitch: "β2 = 0.999: Adam goes to −1 on the same sequence; so does AMSGrad with β2 = 0.1",
  scale: "A constructed sequence: it shows that it can happen, and says nothing of how often it does.",
  seeds: [],
  tuningSeeds: [],
  async run() {
    const [adam = Number.NaN, amsgrad = Number.NaN, common = Number.NaN] = await Promise.all(
      [simple, withLargest, usual].map(regretOf),
    );
    const expected = (2 * largeSlope - 4) / 3;
    const fails = Math.abs(adam - expected) <= 0.01 * expected;
    return {
      verdict: !fails
        ? { kind: "refuted" }
        : common < 0.01
          ? { kind: "depends", on: "β2: how much of the past it keeps" }
          : { kind: "supported" },
      because:
        `With β2 = 0.1 Adam's regret per step is ${adam.toFixed(3)} after 100,000 steps (theory 0.667), AMSGrad's ${amsgrad.toFixed(4)}, ` +
        `and that of Adam with its usual βs ${common.toFixed(4)}.`,
      effects: [
        { name: "Adam's regret per step, β1 = 0, β2 = 0.1", value: adam, expected },
        { name: "AMSGrad's regret per step, β1 = 0, β2 = 0.1", value: amsgrad },
        { name: "Adam's regret per step, β1 = 0.9, β2 = 0.999", value: common },
      ],
    };
  },
};

async function regretOf(chosen: Rule): Promise<number> {
  let regret = 0;
  await followPath({
    rule: chosen,
    start: [0],
    steps,
    slope([x = Number.NaN], gradient, t) {
      const slope = t % 3 === 1 ? largeSlope : -1;
      gradient[0] = slope;
      regret += slope * (x + 1);
    },
  });
  return regret / steps;
}
