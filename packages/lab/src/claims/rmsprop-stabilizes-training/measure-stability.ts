import { gradientDescent, type Rule, rmsprop } from "downhill";
import type { ProblemSpec } from "../../problem.ts";
import type { RunRecord } from "../../race/result.ts";
import { rateAt } from "../../search/rate-grid.ts";
import { mean, median } from "../../statistics/quantile.ts";
import type { ClaimContext } from "../claim.ts";

/** Half decades from 10⁻⁵ to 10. */
const rates = Array.from({ length: 13 }, (_, i) => rateAt(i - 10));
const decadesPerRate = 0.5;

/** What is trained, and when it counts as trained. */
export interface Ground {
  readonly name: string;
  readonly spec: ProblemSpec;
  readonly steps: number;
  /** Mean loss over the last tenth of the steps that a run has to reach. */
  readonly trained: number;
}

/** What one seed of a rule showed. */
export interface Stability {
  /** Decades of rates that train. */
  readonly decades: number;
  /**
   * How far the loss rises above the lowest before it, in units of the first, at the rule's best rate; infinite where that run
   * diverged.
   */
  readonly rise: number;
}

const rules = [gradientDescent, rmsprop] as const satisfies readonly ((lr: number) => Rule)[];

/**
 * Stability of gradient descent and of RMSprop, one for each seed. The best rates are those of the tuning seeds.
 * @throws Error where the least or the largest rate trains: then the range that is counted ends too early
 */
export async function measureStability(
  { spec, steps, trained }: Ground,
  tuningSeeds: readonly number[],
  seeds: readonly number[],
  { race, signal }: Pick<ClaimContext, "race" | "signal">,
): Promise<readonly (readonly Stability[])[]> {
  const entrants = rules.flatMap((make) =>
    rates.map((lr) => ({ label: `${make(lr).name} at ${lr}`, rule: make(lr) })),
  );
  const { runs } = await race(spec, entrants, { seeds: [...tuningSeeds, ...seeds], steps, signal });
  return rules.map((_, place) => {
    const ofRate = (i: number, seed: number): RunRecord => {
      const run = runs.find((one) => one.entrant === place * rates.length + i && one.seed === seed);
      if (run === undefined) throw new Error(`the race has no run of rate ${rates[i]}, seed ${seed}`);
      return run;
    };
    const medians = rates.map((_rate, i) => median(tuningSeeds.map((seed) => finalLoss(ofRate(i, seed)))));
    const best = medians.indexOf(Math.min(...medians));
    return seeds.map((seed) => {
      const trains = rates.map((_rate, i) => finalLoss(ofRate(i, seed)) <= trained);
      if (trains[0] || trains.at(-1))
        throw new Error(
          `${spec.name}: an end of the rates trains, so the range of rates that train is cut off`,
        );
      return { decades: decadesPerRate * trains.filter(Boolean).length, rise: riseOf(ofRate(best, seed)) };
    });
  });
}

/** Mean loss over the last tenth of the steps; infinite for a divergence. */
export function finalLoss({ losses, divergedAt }: Pick<RunRecord, "losses" | "divergedAt">): number {
  return divergedAt === undefined
    ? mean(losses.slice(-Math.ceil(losses.length / 10)))
    : Number.POSITIVE_INFINITY;
}

/** The largest rise of the loss above the lowest before it, over the first; infinite for a divergence. */
export function riseOf({ losses, divergedAt }: Pick<RunRecord, "losses" | "divergedAt">): number {
  if (divergedAt !== undefined) return Number.POSITIVE_INFINITY;
  let lowest = Number.POSITIVE_INFINITY;
  let rise = 0;
  for (const loss of losses) {
    lowest = Math.min(lowest, loss);
    rise = Math.max(rise, loss - lowest);
  }
  return rise / (losses[0] ?? Number.NaN);
}
