import { formatMeasured, formatSetting } from "@downhill/lab/report/number";
import { spelledNames, type TextbookName } from "./textbook-rules.ts";

/** What a rule came to at one rate. */
export interface RatePoint {
  readonly lr: number;
  /** The median over seeds; null where it diverged. */
  readonly score: number | null;
}

/** One rule over the learning rate. */
export interface RateCurve {
  readonly name: TextbookName;
  readonly points: readonly RatePoint[];
}

/** Curves of one task. */
export interface RateTask {
  readonly key: string;
  /** As a choice has it. */
  readonly label: string;
  /** What the score is, as a sentence has it: "held-out loss after 600 steps". */
  readonly score: string;
  readonly curves: readonly RateCurve[];
}

/** The point of least score; undefined where all diverged. */
export function bestOf({ points }: RateCurve): { readonly lr: number; readonly score: number } | undefined {
  return points
    .flatMap(({ lr, score }) => (score === null ? [] : [{ lr, score }]))
    .reduce<{ lr: number; score: number } | undefined>(
      (best, one) => (best === undefined || one.score < best.score ? one : best),
      undefined,
    );
}

/** The measured point whose rate is nearest, by its logarithm. */
export function nearestTo({ points }: RateCurve, rate: number): RatePoint | undefined {
  const distance = ({ lr }: RatePoint): number => Math.abs(Math.log(lr / rate));
  return points.reduce<RatePoint | undefined>(
    (best, one) => (best === undefined || distance(one) < distance(best) ? one : best),
    undefined,
  );
}

/** What a task shows at a rate, in a sentence or two. */
export function describeRates({ score, curves }: RateTask, rate: number): string {
  const best = curves
    .flatMap((curve) => {
      const found = bestOf(curve);
      return found === undefined ? [] : [{ name: curve.name, ...found }];
    })
    .sort((a, b) => a.score - b.score)
    .map(
      ({ name, lr, score: value }) =>
        `${spelledNames[name]} ${formatMeasured(value)} at α = ${formatSetting(lr)}`,
    );
  const here = curves.map((curve) => {
    const found = nearestTo(curve, rate);
    const isThere = found !== undefined && Math.abs(Math.log(found.lr / rate)) < 0.7;
    const told = !isThere
      ? "was not tried"
      : found.score === null
        ? `diverged at ${formatSetting(found.lr)}`
        : `${formatMeasured(found.score)} at ${formatSetting(found.lr)}`;
    return `${spelledNames[curve.name]} ${told}`;
  });
  return `Least ${score}: ${best.join(", ")}. Near α = ${formatSetting(rate)}: ${here.join(", ")}.`;
}
