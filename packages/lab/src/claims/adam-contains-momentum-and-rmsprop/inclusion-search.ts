import { adam, momentum, type Rule } from "downhill";
import type { ProblemSpec } from "../../problem.ts";
import { findProblem, makeProblem } from "../../problems/catalogue.ts";
import type { RunRecord } from "../../race/result.ts";
import { runOne } from "../../race/run-one.ts";
import { sobolPoints } from "../../search/sobol.ts";
import { type Axis, hyperAt } from "../../search/space.ts";
import { typicalDifference } from "../../statistics/signed-rank.ts";
import type { ClaimContext } from "../claim.ts";

interface Searched {
  readonly space: readonly Axis[];
  readonly make: (hyper: Readonly<Record<string, number>>) => Rule;
}

const past: Omit<Axis, "word"> = { scale: "log of 1 − x", low: 0.005, high: 0.9 };

const searched: readonly [Searched, Searched] = [
  {
    space: [
      { word: "lr", scale: "log", low: 1e-4, high: 10 },
      { word: "beta", ...past },
    ],
    make: momentum,
  },
  {
    space: [
      { word: "lr", scale: "log", low: 1e-3, high: 100 },
      { word: "beta1", ...past },
      { word: "beta2", scale: "log of 1 − x", low: 0.0005, high: 0.3 },
      { word: "eps", scale: "log", low: 1e-8, high: 1e6 },
    ],
    // The rate for a gradient of 1, whatever ε (Choi et al. 2019 search α/ε for large ε); ten times momentum's, whose sum is no average.
    make: ({ lr = Number.NaN, eps = Number.NaN, ...hyper }) => adam({ ...hyper, eps, lr: lr * (1 + eps) }),
  },
];

/** What the best of so many trials takes, Adam over momentum. */
export interface InclusionAt {
  readonly trials: number;
  /** Ratio of the steps to the target: typical value over the seeds, and 95 % interval. */
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Searches both with as many trials, over one design for each pair of seeds, and compares the best by steps to the problem's target. A
 * miss counts as twice the run's length, so that the ratio of two misses is 1 and every ratio is finite.
 * @param counts of trials, growing: the smaller are the first of the larger
 * @param pairs a seed that is tuned with and the one that is judged by it
 */
export async function searchInclusion(
  spec: ProblemSpec,
  counts: readonly number[],
  pairs: readonly (readonly [tuning: number, judged: number])[],
  { read, signal }: Pick<ClaimContext, "read" | "signal">,
): Promise<readonly InclusionAt[]> {
  const { steps, target } = (await findProblem(spec)).race;
  const problem = await makeProblem(spec, read);
  const runAll = async (rules: readonly Rule[], seed: number): Promise<readonly Run[]> => {
    const runs: Run[] = [];
    for (const rule of rules) runs.push(await runOne(problem, rule, seed, { steps, target }, { signal }));
    return runs;
  };
  const ratios = counts.map((): number[] => []);
  for (const [tuning, judged] of pairs) {
    const sides = await Promise.all(
      searched.map(async ({ space, make }) => {
        const points = sobolPoints(space.length, Math.max(...counts), tuning);
        const rules = points.map((point) => make(hyperAt(space, point)));
        const runs = await runAll(rules, tuning);
        const best = counts.map((count) => rules[placeOfBest(runs.slice(0, count))] as Rule);
        return (await runAll(best, judged)).map((run) => run.stepsToTarget ?? 2 * steps);
      }),
    );
    const [heavy = [], adaptive = []] = sides;
    for (const [i, list] of ratios.entries())
      list.push(Math.log((adaptive[i] ?? Number.NaN) / (heavy[i] ?? Number.NaN)));
  }
  return counts.map((trials, i) => {
    const { estimate, low, high } = typicalDifference(ratios[i] ?? []);
    return { trials, estimate: Math.exp(estimate), low: Math.exp(low), high: Math.exp(high) };
  });
}

type Run = Omit<RunRecord, "entrant">;

/** Fewest steps to the target; of those that missed it the lowest loss. */
function placeOfBest(runs: readonly Run[]): number {
  const lossOf = ({ divergedAt, losses }: Run): number =>
    divergedAt === undefined ? (losses.at(-1) ?? Number.NaN) : Number.POSITIVE_INFINITY;
  const stepsOf = ({ stepsToTarget = Number.POSITIVE_INFINITY }: Run): number => stepsToTarget;
  const ranked = [...runs.entries()].sort(
    ([, a], [, b]) => ascending(stepsOf(a), stepsOf(b)) || ascending(lossOf(a), lossOf(b)),
  );
  return ranked[0]?.[0] ?? Number.NaN;
}

/** Infinities are alike, where their difference is none. */
function ascending(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
