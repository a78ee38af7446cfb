import type { Claim, Effect, Verdict } from "../claim.ts";
import { type PairedRatio, pairedRatio } from "../paired-ratio.ts";
import { compareUnderNoise, type NoisyLosses } from "./compare-under-noise.ts";

const tuningSeeds = [101, 102, 103];
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

const noises = [
  { name: "no noise", tail: "none", noise: { noise: 0, scale: 0, degrees: 1 } },
  { name: "normal noise of deviation 1", tail: "light", noise: { noise: 1, scale: 1, degrees: 1 } },
  { name: "normal noise of deviation 10", tail: "light", noise: { noise: 1, scale: 10, degrees: 1 } },
  { name: "Student's t of 1.5 degrees", tail: "heavy", noise: { noise: 2, scale: 1, degrees: 1.5 } },
  { name: "Student's t of 1.1 degrees", tail: "heavy", noise: { noise: 2, scale: 1, degrees: 1.1 } },
] as const;

/** A ratio of final losses that matters. */
const margin = 1.25;
/** Below it a run has arrived, and ratios would compare the rounding: the start is near 250. */
const arrived = 1e-6;

export const adamRobustToNoise: Claim = {
  name: "adam-robust-to-noise",
  statement: "Adam is robust to noisy gradients.",
  about: "adam",
  sources: [
    "Kingma & Ba 2015, arXiv:1412.6980",
    "Zhang et al. 2020, Why are Adaptive Methods Good for Attention Models?, arXiv:1912.03194",
    "the spectrum is that of DeepOBS's quadratic_deep (Schneider, Balles & Hennig 2019, arXiv:1903.05499)",
  ],
  tier: "minutes",
  experiment:
    "A quadratic of 100 coordinates, 90 eigenvalues from 0 to 1 and 10 from 30 to 60, along the axes and turned at random; noise on every component of every " +
    "gradient. 1,000 steps with the rate lowered along a line to 0; rates tuned on other seeds, half decades from 10⁻⁴ to 10 and beyond where the best lies on an end. The final loss of gradient descent over " +
    "that of Adam, paired by seed; a loss below 10⁻⁶ counts as 10⁻⁶.",
  rule:
    "Adam is more robust under a noise if the ratio's interval lies above 1.25, along the axes and turned. Supported if under all four noises, refuted if under none; if " +
    "under both with heavy tails and under neither normal one, it depends on the tails; else inconclusive.",
  counterSwitch:
    "normal noise: gradient descent ends as low as Adam or lower; and clipping the gradients, which helps momentum under heavy tails without adapting anything",
  scale:
    "The final loss under noise is a balance of noise and curvature that each direction strikes alone, so the dimension does not matter; real gradients need not be like either noise.",
  seeds,
  tuningSeeds,
  async run({ signal }) {
    const table: NoiseRow[] = [];
    const clipped: PairedRatio[] = [];
    const effects: Effect[] = [];
    for (const { name, tail, noise } of noises) {
      for (const rotated of [false, true]) {
        signal?.throwIfAborted();
        const losses = await compareUnderNoise(noise, rotated, tuningSeeds, seeds);
        const where = `${name}, ${rotated ? "turned" : "along the axes"}`;
        const ratio = overAdam(losses, "gradient descent");
        table.push({ tail, ratio });
        if (rotated) clipped.push(overAdam(losses, "clipped momentum"));
        effects.push(
          { name: `final loss of gradient descent over Adam's, ${where}`, ...ratio },
          ...(["momentum", "clipped momentum", "RMSprop", "sign descent"] as const).map((rule) => ({
            name: `final loss of ${rule} over Adam's, ${where}`,
            ...overAdam(losses, rule),
          })),
        );
      }
    }
    const turned = (place: number): PairedRatio => table[2 * place + 1]?.ratio ?? unknownRatio;
    const main = effects.findIndex(
      ({ name }) => name.startsWith("final loss of gradient descent") && name.includes("1.5 degrees, turned"),
    );
    const [first] = effects.splice(main, 1);
    if (first === undefined) throw new Error("nothing was compared");
    return {
      verdict: judgeNoises(table),
      because:
        `In turned coordinates gradient descent's final loss is ${turned(1).value.toFixed(2)} and ${turned(2).value.toFixed(2)} times Adam's under normal noise of deviation 1 and 10, ` +
        `${turned(3).value.toFixed(1)} and ${turned(4).value.toFixed(1)} times under Student's t of 1.5 and 1.1 degrees of freedom; that of momentum with clipped gradients ${clipped[3]?.value.toFixed(2)} and ${clipped[4]?.value.toFixed(2)} times.`,
      effects: [first, ...effects],
    };
  },
};

const unknownRatio: PairedRatio = { value: Number.NaN, low: Number.NaN, high: Number.NaN };

/** The loss of gradient descent over Adam's under one noise in one system of coordinates. */
export interface NoiseRow {
  readonly tail: "none" | "light" | "heavy";
  readonly ratio: PairedRatio;
}

export function judgeNoises(table: readonly NoiseRow[]): Verdict {
  const noisy = table.filter(({ tail }) => tail !== "none");
  const isBetter = ({ ratio }: NoiseRow): boolean => ratio.low > margin;
  if (noisy.every(isBetter)) return { kind: "supported" };
  if (!noisy.some(isBetter)) return { kind: "refuted" };
  return noisy.every((row) => isBetter(row) === (row.tail === "heavy"))
    ? { kind: "depends", on: "the tails of the noise" }
    : { kind: "inconclusive" };
}

function overAdam(losses: NoisyLosses, rule: keyof NoisyLosses): PairedRatio {
  const [ofRule, ofAdam] = [losses[rule], losses.Adam].map((all) =>
    // A NaN stays one.
    all.map((loss) => (loss < arrived ? arrived : loss)),
  );
  return pairedRatio(ofRule ?? [], ofAdam ?? []);
}
