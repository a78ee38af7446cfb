import { meanSlope, regretAt, theoremSequence } from "../../problems/reddi.ts";
import type { Claim } from "../claim.ts";
import { followRegret } from "../follow-regret.ts";
import { projectedAdam, projectedAmsgrad, projectedCorrectedAdam } from "../projected-adam.ts";

const steps = 100_000;

// Theorem 1: β1 = 0, β2 = 1 / (1 + C²), α below √(1 − β2), here half of it.
const { large } = theoremSequence;
const beta2 = 1 / (1 + large ** 2);
const lr = Math.sqrt(1 - beta2) / 2;

export const adamDoesNotConverge: Claim = {
  name: "adam-does-not-converge",
  statement: "Adam may converge to suboptimal solutions, even on convex problems.",
  about: "adam",
  sources: ["Reddi, Kale & Kumar 2018, On the Convergence of Adam and Beyond, theorem 1, arXiv:1904.09237"],
  tier: "instant",
  experiment:
    "The sequence of slopes 3, −1, −1 on [−1, 1], whose best point is −1, with β1 = 0, β2 = 0.1, rates 0.4743/√t, 100,000 steps: regret per " +
    "step of Adam and of AMSGrad, and of Adam with β2 = 0.999, with β1 = 0.9, and as it is used.",
  rule: "Supported where Adam's regret per step does not vanish and is (2C − 4)/3 = 2/3 to 1 %. If it vanishes with β2 = 0.999 and all else the same, it depends on β2.",
  counterSwitch: "β2 = 0.999: Adam goes to −1 on the same sequence; so does AMSGrad with β2 = 0.1",
  scale:
    "A constructed sequence: it shows that it can happen, and says nothing of how often it does. A β1 of 0.9 alone turns it here as well.",
  seeds: [],
  tuningSeeds: [],
  async run() {
    const rules = [
      projectedAdam({ lr, beta1: 0, beta2 }),
      projectedAmsgrad({ lr, beta1: 0, beta2 }),
      projectedAdam({ lr, beta1: 0, beta2: 0.999 }),
      projectedAdam({ lr, beta1: 0.9, beta2 }),
      projectedCorrectedAdam({ lr, beta1: 0.9, beta2: 0.999 }),
    ];
    const regrets = await Promise.all(rules.map((rule) => followRegret(rule, theoremSequence, [steps])));
    const [
      adam = Number.NaN,
      amsgrad = Number.NaN,
      longer = Number.NaN,
      heavier = Number.NaN,
      common = Number.NaN,
    ] = regrets.map(([regret]) => regret?.perStep);
    const expected = regretAt(meanSlope(theoremSequence), 1);
    const fails = Math.abs(adam - expected) <= 0.01 * expected;
    return {
      verdict: !fails
        ? { kind: "refuted" }
        : longer < 0.01
          ? { kind: "depends", on: "β2: how much of the past it keeps" }
          : { kind: "supported" },
      because:
        `With β2 = 0.1 Adam's regret per step is ${adam.toFixed(3)} after 100,000 steps (theory ${expected.toFixed(3)}), AMSGrad's ${amsgrad.toFixed(4)}, ` +
        `that of Adam with β2 = 0.999 ${longer.toFixed(4)}.`,
      effects: [
        { name: "Adam's regret per step, β1 = 0, β2 = 0.1", value: adam, expected },
        { name: "AMSGrad's regret per step, β1 = 0, β2 = 0.1", value: amsgrad },
        { name: "Adam's regret per step, β1 = 0, β2 = 0.999", value: longer },
        { name: "Adam's regret per step, β1 = 0.9, β2 = 0.1", value: heavier },
        { name: "Adam's regret per step with its usual βs, corrections and ε", value: common },
      ],
    };
  },
};
