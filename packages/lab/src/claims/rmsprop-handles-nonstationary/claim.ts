import type { Claim, Effect, Verdict } from "../claim.ts";
import { type PairedRatio, pairedRatio } from "../paired-ratio.ts";
import { trackDrift } from "./track-drift.ts";

const tuningSeeds = [101, 102, 103];
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** By the number of the drift problem's option `regime`. */
const regimes = [
  "nothing changes",
  "the target walks",
  "the target jumps",
  "the target jumps, inputs shrink tenfold",
];

/** A ratio of errors that matters. */
const margin = 1.25;

export const rmspropHandlesNonstationary: Claim = {
  name: "rmsprop-handles-nonstationary",
  statement: "RMSprop handles non-stationary objectives.",
  about: "rmsprop",
  sources: [
    "Tieleman & Hinton 2012, lecture 6.5",
    "Kingma & Ba 2015, section 1, arXiv:1412.6980, name RMSprop for it, against AdaGrad",
  ],
  tier: "instant",
  experiment:
    "Linear regression on a stream, 20 inputs, 4,000 steps of one observation; the target stands, walks 0.02 a step in each coordinate, jumps half-way, or jumps while " +
    "the inputs shrink tenfold. The mean squared distance from the target over the second half; rates tuned on other seeds, half decades from 10⁻⁴ to 10 and beyond where the best " +
    "lies on an end. The error of gradient descent at a fixed rate over that of RMSprop, paired by seed.",
  rule: "RMSprop handles a change if the interval of that ratio lies above 1.25. Supported if it handles all three changes, refuted if none; if some, it depends on what changes.",
  counterSwitch:
    "inputs that keep their scale: then gradient descent at a fixed rate follows the target as well or better",
  scale:
    "How fast a rule can follow is its rate against the noise in each coordinate; the tenfold change of inputs is what a fixed rate cannot serve, a smaller one would matter less.",
  seeds,
  tuningSeeds,
  async run({ signal }) {
    const ratios: PairedRatio[] = [];
    const effects: Effect[] = [];
    for (const [regime, what] of regimes.entries()) {
      signal?.throwIfAborted();
      const errors = await trackDrift(regime, tuningSeeds, seeds);
      const over = (rule: keyof typeof errors): PairedRatio => pairedRatio(errors[rule], errors.RMSprop);
      ratios.push(over("gradient descent"));
      for (const rule of Object.keys(errors) as (keyof typeof errors)[])
        if (rule !== "RMSprop")
          effects.push({ name: `error of ${rule} over RMSprop's, ${what}`, ...over(rule) });
    }
    const main = effects.findIndex(
      ({ name }) => name === `error of gradient descent over RMSprop's, ${regimes.at(-1)}`,
    );
    const [first] = effects.splice(main, 1);
    if (first === undefined) throw new Error("nothing was compared");
    const [, walk, jump, rescaled] = ratios.map(({ value }) => value.toFixed(2));
    return {
      verdict: judgeChanges(ratios.slice(1)),
      because:
        `Gradient descent's error is ${walk} times RMSprop's where the target walks, ${jump} times where it jumps, and ${rescaled} times ` +
        "where it jumps and the inputs shrink tenfold.",
      effects: [first, ...effects],
    };
  },
};

/** @param ratios error of gradient descent over RMSprop's, one for each kind of change */
export function judgeChanges(ratios: readonly Pick<PairedRatio, "low">[]): Verdict {
  const handled = ratios.filter(({ low }) => low > margin).length;
  if (handled === ratios.length) return { kind: "supported" };
  return handled === 0
    ? { kind: "refuted" }
    : { kind: "depends", on: "what changes: the scale of the gradients, or the target" };
}
