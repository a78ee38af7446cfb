import { adam, gradientDescent, momentum, type Rule, rmsprop } from "downhill";
import type { ProblemSpec } from "../problem.ts";
import { findProblem } from "../problems/catalogue.ts";
import type { Entrant, RaceOptions } from "../race/race-options.ts";
import type { RaceResult, RunRecord } from "../race/result.ts";
import { median } from "../statistics/quantile.ts";
import { bestPlace, nextPlace, rateAt, type ScoredPlace } from "./rate-grid.ts";
import type { RateRecord, RateTrial, RateTrials } from "./rate-record.ts";

/** A rule whose learning rate is looked for, with the places of the grid that are tried first. */
export interface Candidate {
  make(hyper: { readonly lr: number }): Rule;
  readonly first: readonly [low: number, high: number];
}

/** The four textbook rules. Five rates each to begin with: 0.01 … 1, 0.003 … 0.3, and 0.0001 … 0.01 for the last two. */
export const textbookCandidates: readonly Candidate[] = [
  { make: gradientDescent, first: [-4, 0] },
  { make: momentum, first: [-5, -1] },
  { make: rmsprop, first: [-8, -4] },
  { make: adam, first: [-8, -4] },
];

export interface SearchOptions {
  /** Seeds to search with, none of them a seed of the race. */
  readonly seeds: readonly number[];
  readonly steps: number;
  /** The code that runs, as package and version, for the record. */
  readonly code: string;
  readonly onRound?: ((round: { readonly trials: number; readonly rates: string }) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Runs a race: `race`, or something that stands in for it in a test. */
export type RunRace = (
  spec: ProblemSpec,
  entrants: readonly Entrant[],
  options: RaceOptions,
) => Promise<Pick<RaceResult, "runs">>;

const mostRounds = 12;

// The final loss of an analytic problem says little: many rates end within rounding of the minimum.
const scoreMeaning =
  "median over the seeds of the final loss on held-out training examples; without data, of the mean loss over the run";

/**
 * Tries learning rates on a half-decade grid, the same number for every rule. Where one rule's best rate lies on an end
 * of what it tried, every rule gets one more rate. A problem with data is scored on the training examples that its
 * `validation` option holds out: neither the test set nor a seed of the race has a part in the choice. One without is
 * scored by its mean loss over the run.
 * @throws RangeError where a seed is one of the race's; Error where no grid held the optimum
 */
export async function searchLearningRates(
  spec: ProblemSpec,
  candidates: readonly Candidate[],
  options: SearchOptions,
  race: RunRace,
): Promise<RateRecord> {
  const { seeds, steps, code, onRound, signal } = options;
  const reserved = (await findProblem(spec)).race.seeds;
  const shared = seeds.filter((seed) => reserved.includes(seed));
  if (shared.length > 0) {
    throw new RangeError(
      `seed ${shared.join(", ")} belongs to the race; rates found with it would be fitted to the race`,
    );
  }
  const trials = candidates.map(() => new Map<number, RateTrial>());
  let wanted = candidates.map(({ first: [low, high] }) =>
    Array.from({ length: high - low + 1 }, (_, i) => low + i),
  );
  for (let round = 0; round < mostRounds; round++) {
    const jobs = wanted.flatMap((places, i) => places.map((place) => ({ candidate: i, place })));
    const entrants = jobs.map(({ candidate, place }): Entrant => {
      const rule = makeRule(candidates, candidate, place);
      return { label: `${rule.name} at ${rateAt(place)}`, rule };
    });
    onRound?.({ trials: jobs.length, rates: entrants.map(({ label }) => label).join(", ") });
    const { runs } = await race(spec, entrants, { seeds, steps, signal });
    for (const [entrant, { candidate, place }] of jobs.entries()) {
      const scores = runs.filter((run) => run.entrant === entrant).map(scoreOf);
      trials[candidate]?.set(place, {
        lr: rateAt(place),
        score: toJson(median(scores)),
        scores: scores.map(toJson),
      });
    }
    const next = trials.map((tried) => nextPlace(scoredPlaces(tried)));
    if (!next.some(({ needed }) => needed)) {
      return {
        code,
        problem: spec,
        steps,
        seeds,
        score: scoreMeaning,
        rules: trials.map((tried, i) => summarise(candidates, i, tried)),
      };
    }
    wanted = next.map(({ place }) => [place]);
  }
  throw new Error(`${spec.name}: after ${mostRounds} rounds a best rate still lies on an end of its grid`);
}

function makeRule(candidates: readonly Candidate[], index: number, place: number): Rule {
  const candidate = candidates[index];
  if (candidate === undefined) throw new Error(`there is no candidate ${index}`);
  return candidate.make({ lr: rateAt(place) });
}

/** The final loss on held-out data; without data, the mean loss over the run. Infinite for a divergence. */
export function scoreOf({ divergedAt, tests, losses }: RunRecord): number {
  if (divergedAt !== undefined) return Number.POSITIVE_INFINITY;
  return tests.at(-1)?.loss ?? losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

function scoredPlaces(tried: ReadonlyMap<number, RateTrial>): readonly ScoredPlace[] {
  return [...tried].map(([place, { score }]) => ({ place, score: score ?? Number.POSITIVE_INFINITY }));
}

function summarise(
  candidates: readonly Candidate[],
  index: number,
  tried: ReadonlyMap<number, RateTrial>,
): RateTrials {
  const { place } = bestPlace(scoredPlaces(tried));
  const { name, text, hyper } = makeRule(candidates, index, place);
  const { lr: best = rateAt(place), ...fixed } = hyper;
  return { rule: name, text, fixed, best, trials: [...tried.values()].sort((a, b) => a.lr - b.lr) };
}

// JSON has no infinity.
function toJson(score: number): number | null {
  return Number.isFinite(score) ? score : null;
}
