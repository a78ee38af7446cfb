import { meanSlope, rareSequence, regretAt } from "../../problems/reddi.ts";
import type { Claim, Effect, Verdict } from "../claim.ts";
import { followRegret, type Regret } from "../follow-regret.ts";
import { projectedAmsgrad, projectedCorrectedAdam } from "../projected-adam.ts";

const milestones = [1e3, 1e4, 1e5, 1e6] as const;
const hyper = { lr: 0.5, beta1: 0.9, beta2: 0.99 };
const longMemory = { ...hyper, beta2: 0.9999 };

export const adamFailsWithRareLargeGradients: Claim = {
  name: "adam-fails-with-rare-large-gradients",
  statement: "Adam goes the wrong way where large gradients are rare and informative, and AMSGrad mends it.",
  about: "adam",
  sources: [
    "Reddi, Kale & Kumar 2018, On the Convergence of Adam and Beyond, section 5, arXiv:1904.09237; the rate 0.5/√t is chosen here",
  ],
  tier: "instant",
  experiment:
    "The slope 1010 in every 101st step, else −10, on [−1, 1], whose best point is −1, with β1 = 0.9, β2 = 0.99, rates 0.5/√t: regret per step " +
    "of Adam (with its corrections: without them a long memory starts with far too long steps) and AMSGrad after 10³, 10⁴, 10⁵ and 10⁶ steps, and of Adam with β2 = 0.9999, whose memory holds a hundred rounds.",
  rule:
    "Adam fails if its regret per step is at least 20/101 = 0.198, that of staying at the worst point, at every milestone; AMSGrad mends it if its own " +
    "falls at each and ends below a quarter of Adam's. Both: supported; only one of them: inconclusive; neither: refuted. If both hold and Adam with β2 = 0.9999 " +
    "ends below a quarter of Adam's as well, it depends on β2.",
  counterSwitch: "β2 = 0.9999: the large slope is still remembered when the next one comes",
  scale:
    "A constructed sequence: it shows that it can happen. What counts is the memory 1/(1 − β2) against the 101 steps of a round.",
  seeds: [],
  tuningSeeds: [],
  async run() {
    const [adam = [], amsgrad = [], patient = []] = await Promise.all(
      [projectedCorrectedAdam(hyper), projectedAmsgrad(hyper), projectedCorrectedAdam(longMemory)].map(
        (rule) => followRegret(rule, rareSequence, milestones),
      ),
    );
    const at = (regrets: readonly Regret[]) => regrets.at(-1)?.perStep ?? Number.NaN;
    return {
      verdict: judgeRegrets(adam, amsgrad, patient),
      because:
        `After a million steps Adam's regret per step is ${at(adam).toFixed(3)} (staying at the worst point gives ${worst.toFixed(3)}), ` +
        `AMSGrad's ${at(amsgrad).toFixed(3)}, and that of Adam with β2 = 0.9999 ${at(patient).toFixed(3)}.`,
      effects: [
        { name: "Adam's regret per step after 10⁶ steps, β2 = 0.99", value: at(adam) },
        { name: "AMSGrad's regret per step after 10⁶ steps, β2 = 0.99", value: at(amsgrad) },
        { name: "Adam's regret per step after 10⁶ steps, β2 = 0.9999", value: at(patient) },
        { name: "regret per step at the worst point", value: worst },
        ...trend("Adam", adam),
        ...trend("AMSGrad", amsgrad),
      ],
    };
  },
};

const worst = regretAt(meanSlope(rareSequence), 1);

/** Regrets at the milestones of Adam, AMSGrad, and Adam with the long memory. */
export function judgeRegrets(
  adam: readonly Regret[],
  amsgrad: readonly Regret[],
  patient: readonly Regret[],
): Verdict {
  const quarter = (adam.at(-1)?.perStep ?? Number.NaN) / 4;
  const endsLow = (regrets: readonly Regret[]) => (regrets.at(-1)?.perStep ?? Number.NaN) < quarter;
  const fails = adam.every(({ perStep }) => perStep >= worst);
  const isMended =
    endsLow(amsgrad) &&
    amsgrad.every(({ perStep }, i) => i === 0 || perStep < (amsgrad[i - 1]?.perStep ?? Number.NaN));
  if (!fails && !isMended) return { kind: "refuted" };
  if (!fails || !isMended) return { kind: "inconclusive" };
  return endsLow(patient)
    ? { kind: "depends", on: "β2: whether its memory outlasts the pause between large gradients" }
    : { kind: "supported" };
}

function trend(who: string, regrets: readonly Regret[]): readonly Effect[] {
  return regrets.slice(0, -1).map(({ steps, perStep }) => ({
    name: `${who}'s regret per step after ${steps.toLocaleString("en")} steps, β2 = 0.99`,
    value: perStep,
  }));
}
