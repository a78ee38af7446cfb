import type { RateTask } from "./rate-curves.ts";
import { spelledNames, type TextbookName, textbookNames, textbookRules } from "./textbook-rules.ts";
import { pauseForPage, runRates } from "./turned-quadratic.ts";

/** κ, and the degrees by which it is turned. */
export const sweptQuadratic = { condition: 50, degrees: 30 } as const;
export const mostSweepSteps = 400;

export const sweepRates = Array.from({ length: 49 }, (_, index) => 10 ** (-4 + index / 10));

/** The loss over its first value by rule, rate and step. */
export type Sweep = Readonly<Record<TextbookName, readonly Float64Array[]>>;

/** Runs the four rules at every rate down the turned quadratic. */
export async function sweepQuadratic(steps: number, inPage: boolean, signal?: AbortSignal): Promise<Sweep> {
  const swept: [TextbookName, readonly Float64Array[]][] = [];
  for (const name of textbookNames) {
    const rows = sweepRates.map(() => new Float64Array(steps + 1).fill(Number.POSITIVE_INFINITY));
    await runRates({
      rule: textbookRules[name],
      rates: sweepRates,
      conditions: [sweptQuadratic.condition],
      angle: (sweptQuadratic.degrees * Math.PI) / 180,
      steps,
      signal,
      pause: inPage ? pauseForPage : undefined,
      see(rate, step, { losses: [loss = Number.NaN] }) {
        const row = rows[rate];
        if (row === undefined || !(loss < 1e12)) return false;
        row[step] = loss;
        return true;
      },
    });
    swept.push([name, rows]);
  }
  return Object.fromEntries(swept) as unknown as Sweep;
}

/** The sweep after so many steps, as curves. */
export function curvesAfter(sweep: Sweep, step: number): RateTask {
  return {
    key: "quadratic",
    label: "the quadratic",
    score: `loss over its first value after ${step} step${step === 1 ? "" : "s"}`,
    curves: textbookNames.map((name) => ({
      name,
      points: sweepRates.map((lr, index) => {
        const score = sweep[name][index]?.[step] ?? Number.POSITIVE_INFINITY;
        return { lr: Number(lr.toPrecision(3)), score: score < 1e12 ? score : null };
      }),
    })),
  };
}

/** How many decades of rates bring the loss below a share of its first value, by rule. */
export function widthOf({ curves }: RateTask, target: number): string {
  return curves
    .map(({ name, points }) => {
      const good = points.filter(({ score }) => score !== null && score <= target).length;
      return `${spelledNames[name]} ${(good / 10).toFixed(1)}`;
    })
    .join(", ");
}
