import { momentum } from "downhill";
import type { Claim, Effect } from "../claim.ts";
import { followPath } from "../follow-path.ts";

const points = [
  [0.01, 0.9],
  [0.01, 0.99],
  [0.1, 0.9],
  [0.1, 0.5],
  [0.5, 0.9],
] as const;
const edges = [0.01, 0.1, 0.5] as const;
const steps = 3000;

export const momentumOvershoots: Claim = {
  name: "momentum-overshoots",
  statement: "Momentum may overshoot minima.",
  about: "momentum",
  sources: ["Goh 2017, Why Momentum Really Works, Distill", "roots of s² − (1 + β − αλ) s + β"],
  tier: "instant",
  experiment:
    "λ x²/2 from 1 with step α and momentum β, a = αλ: how far x goes beyond the minimum, against the closed form of the recurrence, " +
    "and on both sides of the boundary β = (1 − √a)², where its roots become complex.",
  rule: "Supported if it overshoots just above the boundary and not below it, and as far as the closed form says to 1 %; refuted if it never does.",
  counterSwitch: "β at or below (1 − √(αλ))²: it never overshoots",
  scale: "Exact for each direction of any quadratic.",
  seeds: [],
  tuningSeeds: [],
  async run() {
    const measured = await Promise.all(
      points.map(
        async ([a, beta]): Promise<Effect> => ({
          name: `furthest beyond the minimum, αλ = ${a}, β = ${beta}`,
          value: await overshootOf(a, beta),
          expected: closedForm(a, beta),
        }),
      ),
    );
    const bounds = await Promise.all(
      edges.map(async (a): Promise<readonly Effect[]> => {
        const edge = (1 - Math.sqrt(a)) ** 2;
        return [
          {
            name: `at the boundary, αλ = ${a}, β = ${edge.toFixed(4)}`,
            value: await overshootOf(a, edge * (1 - 1e-9)),
            expected: 0,
          },
          {
            name: `0.05 above the boundary, αλ = ${a}`,
            value: await overshootOf(a, edge + 0.05),
            expected: closedForm(a, edge + 0.05),
          },
        ];
      }),
    );
    const all = [...measured, ...bounds.flat()];
    const fits = all.every(
      ({ value, expected = Number.NaN }) => Math.abs(value - expected) <= 0.01 * expected + 1e-12,
    );
    const [first] = measured;
    if (first === undefined) throw new Error("nothing was measured");
    return {
      verdict: {
        kind: fits ? "supported" : measured.every(({ value }) => value === 0) ? "refuted" : "inconclusive",
      },
      because: `From 1 it goes ${first.value.toFixed(3)} beyond the minimum at αλ = 0.01 and β = 0.9, and nowhere beyond it for β up to 0.81.`,
      effects: [first, ...all.slice(1)],
    };
  },
};

async function overshootOf(a: number, beta: number): Promise<number> {
  let furthest = 0;
  await followPath({
    rule: momentum({ lr: a, beta }),
    start: [1],
    steps,
    slope([x = Number.NaN], gradient) {
      gradient[0] = x;
    },
    watch([x = Number.NaN]) {
      furthest = Math.max(furthest, -x);
    },
  });
  return furthest;
}

/**
 * x_t = r^t (cos ωt + k sin ωt) with r = √β, cos ω = (1 + β − a) / 2r and k from x_1 = 1 − a, where the roots are complex; no other
 * solution that starts at rest crosses 0.
 */
function closedForm(a: number, beta: number): number {
  const r = Math.sqrt(beta);
  const cosine = (1 + beta - a) / (2 * r);
  if (Math.abs(cosine) >= 1) return 0;
  const ω = Math.acos(cosine);
  const k = ((1 - a) / r - cosine) / Math.sin(ω);
  let furthest = 0;
  for (let t = 1; t <= steps; t++)
    furthest = Math.max(furthest, -(r ** t * (Math.cos(ω * t) + k * Math.sin(ω * t))));
  return furthest;
}
