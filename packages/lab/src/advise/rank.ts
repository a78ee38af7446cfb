import type { Rule } from "downhill";
import type { Problem } from "../problem.ts";
import { memoryOf } from "../race/memory.ts";
import { lessOf } from "../statistics/less-of.ts";
import { median } from "../statistics/quantile.ts";
import { typicalDifference } from "../statistics/signed-rank.ts";
import { freshSeeds } from "./plan.ts";
import type { ProbeResult } from "./probe.ts";

/** A rule at its best rate, on fresh seeds. */
export interface RankedRule {
  readonly name: string;
  readonly text: string;
  readonly hyper: Rule["hyper"];
  /** By seed, in the order of the advice's; infinite for a divergence. */
  readonly scores: readonly number[];
  readonly median: number;
  /** Median of the training loss at the last step. */
  readonly lastLoss: number;
  /** Its score less that of the first in the ranking, seed by seed: typical value and 95 % interval. */
  readonly difference: { readonly estimate: number; readonly low: number; readonly high: number };
  /** Whether the runs can tell it from the first; undefined where there are too few seeds to tell anything. */
  readonly isWorse: boolean | undefined;
  /** Bytes of its states. */
  readonly stateBytes: number;
}

/** The rules from the lowest median score on. */
export function rankRules(
  problem: Pick<Problem, "dtype" | "shapes">,
  entered: readonly { readonly rule: Rule; readonly results: readonly ProbeResult[] }[],
): readonly RankedRule[] {
  const measured = entered
    .map(({ rule, results }) => {
      const scores = results.map(({ score }) => score);
      const { states } = memoryOf(problem, rule);
      return {
        name: rule.name,
        text: rule.text,
        hyper: rule.hyper,
        scores,
        median: median(scores),
        lastLoss: median(results.map(({ lastLoss }) => lastLoss)),
        stateBytes: Object.values(states).reduce((sum, bytes) => sum + bytes, 0),
      };
    })
    .sort((a, b) => (a.median === b.median ? a.stateBytes - b.stateBytes : a.median < b.median ? -1 : 1));
  const best = measured[0]?.scores ?? [];
  return measured.map((one, place) => {
    const difference = typicalDifference(one.scores.map((score, i) => lessOf(score, best[i] ?? Number.NaN)));
    const isJudged = one.scores.length >= freshSeeds;
    return { ...one, difference, isWorse: isJudged ? place > 0 && difference.low > 0 : undefined };
  });
}

/**
 * The rule to take: of those that the runs cannot tell from the first, the one with the least state, since memory is certain and
 * their difference is not. With too few seeds for that it is the first.
 */
export function chooseRule(ranking: readonly RankedRule[]): RankedRule | undefined {
  const [first] = ranking;
  const alike = ranking.filter(({ isWorse, median: score }) => isWorse === false && Number.isFinite(score));
  return alike.reduce(
    (best, one) => (best === undefined || one.stateBytes < best.stateBytes ? one : best),
    first,
  );
}
