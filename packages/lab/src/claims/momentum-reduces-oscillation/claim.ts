import { momentum } from "downhill";
import type { Claim } from "../claim.ts";
import { followPath } from "../follow-path.ts";

const steps = 100;
const betas = [0, 0.5, 0.9, 0.99] as const;

export const momentumReducesOscillation: Claim = {
  name: "momentum-reduces-oscillation",
  statement: "Momentum reduces oscillations.",
  about: "momentum",
  sources: [
    "Qian 1999, On the momentum term in gradient descent learning",
    "Goh 2017, Why Momentum Really Works, Distill",
  ],
  tier: "instant",
  experiment:
    "λ x²/2 from 1 with step α and momentum β, where only a = αλ counts: how often x changes its sign in 100 steps and how wide it swings in the end, for a step that " +
    "overshoots (a = 1.9) and for steps that do not (a = 0.1 and 0.01).",
  rule: "Supported if β = 0.9 changes sign less often than β = 0 for every a, refuted if never; it depends where it does for some.",
  counterSwitch:
    "a shorter step: for a < 1 gradient descent never changes sign, and momentum with β > (1 − √a)² does",
  scale: "Every quadratic is such directions side by side, so the table holds for any dimension.",
  seeds: [],
  tuningSeeds: [],
  async run() {
    const table = await Promise.all(
      [1.9, 0.1, 0.01].map(async (a) => ({
        a,
        swings: await Promise.all(betas.map((beta) => swing(a, beta))),
      })),
    );
    const changes = table.map(({ swings: [plain, , heavy] }) => (heavy?.flips ?? 0) - (plain?.flips ?? 0));
    const lessOften = changes.filter((change) => change < 0).length;
    const [steep, gentle] = table.map(({ swings }) => swings);
    const [change = Number.NaN] = changes;
    return {
      verdict:
        lessOften === changes.length
          ? { kind: "supported" }
          : lessOften === 0
            ? { kind: "refuted" }
            : { kind: "depends", on: "whether the step overshoots (1 < αλ < 2) to begin with" },
      because:
        `At αλ = 1.9 the sign changes ${steep?.[0]?.flips} times in 100 steps without momentum and ${steep?.[2]?.flips} times with ` +
        `β = 0.9, whose swings end ${((steep?.[2]?.late ?? Number.NaN) / (steep?.[0]?.late ?? Number.NaN)).toFixed(0)} times as wide; at αλ = 0.1 it is ` +
        `${gentle?.[0]?.flips} and ${gentle?.[2]?.flips}.`,
      effects: [
        { name: "sign changes in 100 steps that β = 0.9 adds, at αλ = 1.9", value: change },
        ...table.flatMap(({ a, swings }) =>
          swings.flatMap(({ flips, late }, i) => [
            { name: `sign changes in 100 steps, αλ = ${a}, β = ${betas[i]}`, value: flips },
            { name: `widest in the last 20 steps, αλ = ${a}, β = ${betas[i]}`, value: late },
          ]),
        ),
      ],
    };
  },
};

/** How often a path from 1 changes its sign in 100 steps, and how far from 0 it goes in the last 20 of them. */
async function swing(a: number, beta: number): Promise<{ readonly flips: number; readonly late: number }> {
  let before = 1;
  let flips = 0;
  let late = 0;
  await followPath({
    rule: momentum({ lr: a, beta }),
    start: [1],
    steps,
    slope([x = Number.NaN], gradient) {
      gradient[0] = x;
    },
    watch([x = Number.NaN], t) {
      if (x * before < 0) flips += 1;
      if (x !== 0) before = x;
      if (t > steps - 20) late = Math.max(late, Math.abs(x));
    },
  });
  return { flips, late };
}
