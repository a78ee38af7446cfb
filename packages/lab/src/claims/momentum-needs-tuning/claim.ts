import { quadraticOptima } from "../../search/tuned-rules.ts";
import type { Claim, Effect, Verdict } from "../claim.ts";
import {
  type BetaSteps,
  betaTable,
  betaTableAt,
  fewestSteps,
  rowAt,
  stepsAt,
  usableBetas,
} from "./beta-table.ts";
import { compareBetasUnderNoise } from "./noisy-betas.ts";

const conditions = [100, 10, 1000] as const;
const usual = 0.9;
const tuningSeeds = [101, 102, 103];
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
/** More than this many times the best counts as in need of tuning. */
const margin = 1.5;

export const momentumNeedsTuning: Claim = {
  name: "momentum-needs-tuning",
  statement: "Momentum requires tuning β.",
  about: "momentum",
  sources: [
    "Polyak 1964, Some methods of speeding up the convergence of iteration methods",
    "Sutskever, Martens, Dahl & Hinton 2013, On the importance of initialization and momentum in deep learning",
  ],
  tier: "instant",
  experiment:
    "Quadratics with 20 eigenvalues from 1 to κ = 10, 100, 1000, no noise: steps until the error is a millionth for 25 values of β from 0 to " +
    "0.99, with the best of 22 rates for each β, and with one rate for all. Then κ = 100 with normal noise on every gradient, rates tuned for each " +
    "β on other seeds and lowered along a line to 0.",
  rule:
    "β needs tuning where the usual 0.9, with a rate tuned for it, takes more than 1.5 times the steps of the best β, or ends at more than 1.5 " +
    "times its loss under noise. Supported if so on all three quadratics and under noise, refuted if on none, else it depends.",
  counterSwitch: "the condition number: at κ = 1000 the usual 0.9 is the best β",
  scale:
    "Without noise β* is a closed form in κ alone, whatever the dimension. A network's κ is neither known nor constant, which is why a range of β is tried.",
  seeds,
  tuningSeeds,
  async run() {
    const [wide, ...others] = await Promise.all(conditions.map(slowdownAt));
    if (wide === undefined) throw new Error("nothing was measured");
    const noisy = await compareBetasUnderNoise(usual, tuningSeeds, seeds);
    return {
      verdict: judgeTuning([...[wide, ...others].map(({ times }) => times), noisy.estimate]),
      because:
        `With α tuned, β = ${usual} takes, in times the steps of the best β: ${[wide, ...others].map(({ times, condition }) => `${times.toFixed(2)} at κ = ${condition}`).join(", ")}; ` +
        `under noise it ends at ${noisy.estimate.toFixed(2)} times the loss of the best β.`,
      effects: [
        wide.effect,
        ...others.map(({ effect }) => effect),
        {
          name: `loss at β = ${usual} over that at the best β, under noise, α tuned`,
          value: noisy.estimate,
          low: noisy.low,
          high: noisy.high,
        },
        { name: "best β under noise, on the tuning seeds", value: noisy.best },
        ...[wide, ...others].map(({ condition, table }) => ({
          name: `best β of the grid, κ = ${condition}`,
          value: fewestSteps(table).beta,
          expected: quadraticOptima(condition).momentum.beta ?? Number.NaN,
        })),
        ...(await widthEffects(wide)),
      ],
    };
  },
};

/** @param times what the usual β costs, in times of the best, wherever it was measured */
export function judgeTuning(times: readonly number[]): Verdict {
  const needed = times.filter((value) => value > margin).length;
  if (needed === times.length) return { kind: "supported" };
  return needed === 0 ? { kind: "refuted" } : { kind: "depends", on: "the condition number and the noise" };
}

interface Slowdown {
  readonly condition: number;
  readonly table: readonly BetaSteps[];
  readonly times: number;
  readonly effect: Effect;
}

async function slowdownAt(condition: number): Promise<Slowdown> {
  const table = await betaTable(condition);
  const times = rowAt(table, usual).steps / fewestSteps(table).steps;
  const name = `times the steps of the best β that β = ${usual} takes, κ = ${condition}, α tuned`;
  return { condition, table, times, effect: { name, value: times } };
}

/** How wide the range of β is with α tuned for each and with one α, and what tuning α alone brings at the usual β. */
async function widthEffects({ condition, table }: Slowdown): Promise<readonly Effect[]> {
  const best = fewestSteps(table);
  const own = rowAt(table, usual);
  const retuned = usableBetas(table, margin);
  const fixed = usableBetas(await betaTableAt(best.lr, condition), margin);
  const borrowed = await stepsAt({ lr: best.lr, beta: usual }, condition);
  const within = `within ${margin} times the fewest steps, κ = ${condition}`;
  return [
    { name: `lowest β ${within}, α tuned for each`, value: retuned.low },
    { name: `highest β ${within}, α tuned for each`, value: retuned.high },
    { name: `lowest β ${within}, one α for all`, value: fixed.low },
    { name: `highest β ${within}, one α for all`, value: fixed.high },
    { name: `steps at κ = ${condition}, best β with its α`, value: best.steps },
    { name: `steps at κ = ${condition}, β = ${usual} with the α of the best β`, value: borrowed },
    { name: `steps at κ = ${condition}, β = ${usual} with its own α`, value: own.steps },
  ];
}
