import { formatMeasured } from "@downhill/lab/report/number";
import type { Rule } from "downhill";
import { spelledNames, type TextbookName, textbookNames, textbookRules } from "./textbook-rules.ts";
import { pauseForPage, runRates } from "./turned-quadratic.ts";

/** For one rule and one κ: the fewest steps to the target over the grid of rates, and the rate that took them. */
export interface BestSteps {
  readonly steps: number;
  readonly rate: number;
}

/** By rule, an entry for each κ; null where no rate arrived. */
export type ConditionRace = Readonly<Record<TextbookName, readonly (BestSteps | null)[]>>;

/** The κ that are raced on. */
export const raceConditions = [1, 2, 5, 10, 30, 100, 300, 1000];
/** The share of its first value that the mean distance from the minimum has to fall to. */
export const raceTarget = 0.01;
export const mostRaceSteps = 3000;

const raceRates = Array.from({ length: 42 }, (_, index) => 0.0003 * 1.25 ** index);

export interface RaceSettings {
  /** Degrees by which the quadratics are turned. */
  readonly degrees: number;
  /** β of momentum. */
  readonly beta: number;
}

/**
 * Races the four rules on quadratics of every κ, each at the best rate of one grid for each κ.
 * @param inPage whether to let a page go on between
 */
export async function raceConditionsOf(
  { degrees, beta }: RaceSettings,
  { inPage, signal }: { readonly inPage: boolean; readonly signal?: AbortSignal },
): Promise<ConditionRace> {
  const raced: [TextbookName, readonly (BestSteps | null)[]][] = [];
  for (const name of textbookNames) {
    const own = textbookRules[name];
    const rule = name === "momentum" ? { ...own, hyper: { ...own.hyper, beta } } : own;
    raced.push([name, await raceOne(rule, degrees, inPage, signal)]);
  }
  return Object.fromEntries(raced) as unknown as ConditionRace;
}

async function raceOne(
  rule: Rule,
  degrees: number,
  inPage: boolean,
  signal: AbortSignal | undefined,
): Promise<readonly (BestSteps | null)[]> {
  const best: (BestSteps | null)[] = raceConditions.map(() => null);
  const waiting = new Set<number>();
  await runRates({
    rule,
    rates: raceRates,
    conditions: raceConditions,
    angle: (degrees * Math.PI) / 180,
    steps: mostRaceSteps,
    signal,
    pause: inPage ? pauseForPage : undefined,
    see(index, step, { distances }) {
      if (step === 0) for (const k of raceConditions.keys()) waiting.add(k);
      for (const k of waiting) {
        const distance = distances[k] ?? Number.NaN;
        const record = best[k];
        if (distance <= raceTarget) {
          if (record == null || step < record.steps) best[k] = { steps: step, rate: raceRates[index] ?? 0 };
          waiting.delete(k);
        } else if (!(distance < 1e6) || (record != null && step >= record.steps)) waiting.delete(k);
      }
      return waiting.size > 0;
    },
  });
  return best;
}

/** What the figure shows at one κ, in a sentence. */
export function describeRace(race: ConditionRace, index: number, { degrees, beta }: RaceSettings): string {
  const condition = raceConditions[index] ?? 1;
  const told = textbookNames
    .map((name) => ({ name, best: race[name][index] }))
    .sort((a, b) => (a.best?.steps ?? Infinity) - (b.best?.steps ?? Infinity))
    .map(({ name, best }) =>
      best == null
        ? `${spelledNames[name]} more than ${mostRaceSteps}`
        : `${spelledNames[name]} ${best.steps} (α = ${formatMeasured(best.rate)})`,
    );
  const where = degrees === 0 ? "along the coordinates" : `turned by ${degrees}°`;
  return `At κ = ${condition}, ${where}, with β = ${beta} for momentum, steps to a hundredth of the distance, each at its best rate: ${told.join(", ")}.`;
}
