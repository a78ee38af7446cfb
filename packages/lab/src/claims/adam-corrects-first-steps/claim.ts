import { adam, rule } from "downhill";
import type { Claim } from "../claim.ts";
import { followPath } from "../follow-path.ts";

const [β1, β2, lr] = [0.9, 0.999, 0.001] as const;
const steps = 100;
const uncorrected = rule(`adam(α = 0.001, β1 = 0.9, β2 = 0.999, ε = 1e-8)
m_t = β1 m_(t-1) + (1 − β1) g
v_t = β2 v_(t-1) + (1 − β2) g²
θ ← θ − α m_t / (√v_t + ε)`);

export const adamCorrectsFirstSteps: Claim = {
  name: "adam-corrects-first-steps",
  statement: "Without bias correction Adam's first steps are too large.",
  about: "adam",
  sources: ["Kingma & Ba 2015, section 3, arXiv:1412.6980"],
  tier: "instant",
  experiment:
    "A gradient that stays 1, with and without the corrections: the length of each step in units of α.",
  rule: "Supported if the first step is more than twice α without correction and α with it, both as the closed form says to 1e-6.",
  counterSwitch: "β2 = β1², as 0.81 for 0.9: the first step is then too short",
  scale: "Exact: the ratio (1 − β1^t) / √(1 − β2^t) depends on nothing else.",
  seeds: [],
  tuningSeeds: [],
  async run() {
    const [plain, corrected, alike] = await Promise.all([
      lengthsOf(uncorrected),
      lengthsOf(adam({ lr })),
      lengthsOf(uncorrected, { beta2: β1 ** 2 }),
    ]);
    const ratio = (t: number): number => (1 - β1 ** t) / Math.sqrt(1 - β2 ** t);
    const peak = plain.indexOf(Math.max(...plain)) + 1;
    const [first = Number.NaN] = plain;
    const fits = [1, peak].every((t) => Math.abs((plain[t - 1] ?? Number.NaN) / ratio(t) - 1) < 1e-6);
    const isOne = corrected.every((length) => Math.abs(length - 1) < 1e-6);
    return {
      verdict: { kind: fits && isOne && first > 2 ? "supported" : first <= 1 ? "refuted" : "inconclusive" },
      because: `Without correction the first step is ${first.toFixed(2)} α long and the longest, step ${peak}, ${Math.max(...plain).toFixed(2)} α; with it all are α.`,
      effects: [
        { name: "length of step 1 without correction, in α", value: first, expected: ratio(1) },
        { name: "the longest step without correction", value: peak },
        { name: "its length, in α", value: Math.max(...plain), expected: ratio(peak) },
        { name: "longest step with correction, in α", value: Math.max(...corrected), expected: 1 },
        { name: "length of step 1 without correction for β2 = β1², in α", value: alike[0] ?? Number.NaN },
      ],
    };
  },
};

async function lengthsOf(
  chosen: ReturnType<typeof rule>,
  hyper: Readonly<Record<string, number>> = {},
): Promise<number[]> {
  const lengths: number[] = [];
  let before = 0;
  await followPath({
    rule: chosen,
    start: [0],
    steps,
    slope(_x, gradient) {
      gradient[0] = 1;
    },
    hyperAt: () => hyper,
    watch([x = Number.NaN]) {
      lengths.push((before - x) / lr);
      before = x;
    },
  });
  return lengths;
}
