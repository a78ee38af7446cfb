import type { Rule } from "downhill";
import type { ProblemSpec } from "../problem.ts";
import { findProblem } from "../problems/catalogue.ts";
import type { Entrant, RaceOptions } from "../race/race-options.ts";
import type { RaceResult, RunRecord } from "../race/result.ts";
import { expectedBest } from "../statistics/best-of.ts";
import { median } from "../statistics/quantile.ts";
import { comparePairs, type PairComparison } from "./compare-pairs.ts";
import { scoreOf } from "./learning-rates.ts";
import { sobolPoints } from "./sobol.ts";
import { type Axis, extendSpace, hyperAt, spaceOf, touchedEnd, tunableWords } from "./space.ts";

/** Hyperparameters by word. */
type Hyper = Readonly<Record<string, number>>;

/** A rule that is tuned before it races. */
export interface Contender {
  readonly label: string;
  make(hyper: Hyper): Rule;
  /** Words that are tuned; all that have a usual range where it is left out. */
  readonly tuned?: readonly string[];
}

export interface ContestOptions {
  /** Trials of each contender, before a range is extended. */
  readonly trials: number;
  readonly tuningSeeds: readonly number[];
  /** Seeds that are run when everything is tuned; none of the tuning's. */
  readonly seeds: readonly number[];
  readonly plan: Pick<
    RaceOptions,
    "steps" | "target" | "testEvery" | "diagnoseEvery" | "workers" | "store" | "signal" | "onProgress"
  >;
  /**
   * What a trial is scored by: the final loss (without data its mean over the run), or the steps to the plan's target, where a miss
   * comes after every hit, and the lower its last loss the earlier. The loss where it is left out.
   */
  readonly tuneFor?: "loss" | "steps to the target" | undefined;
  readonly onStage?: ((stage: { readonly name: string; readonly runs: number }) => void) | undefined;
}

/** One point that was tried. */
export interface Trial {
  readonly hyper: Hyper;
  /** Median over the tuning seeds; infinite for a divergence. */
  readonly score: number;
  readonly scores: readonly number[];
}

export interface TunedContender {
  readonly label: string;
  readonly text: string;
  readonly space: readonly Axis[];
  readonly trials: readonly Trial[];
  /** The hyperparameters of the best trial. */
  readonly best: Hyper;
  /** What the best of k trials scores on average, for k from 1. */
  readonly bestOf: readonly number[];
  /** Whether the range of rates had to go on beyond an end, and whether the best lies on an end even so. */
  readonly extended: readonly ("low" | "high")[];
  readonly onEnd: boolean;
}

export interface ContestResult {
  readonly tuningSeeds: readonly number[];
  readonly trials: number;
  readonly contenders: readonly TunedContender[];
  /** The tuned contenders on fresh seeds. */
  readonly race: RaceResult;
  readonly comparisons: readonly PairComparison[];
}

/** Runs a race: `race`, or something that stands in for it in a test. */
export type RunWholeRace = (
  spec: ProblemSpec,
  entrants: readonly Entrant[],
  options: RaceOptions,
) => Promise<RaceResult>;

const mostExtensions = 3;
// One design for all: contenders of the same number of hyperparameters try the same points of their ranges.
const designSeed = 1;

/**
 * A race in which tuning counts: every rule gets the same number of trials, at the points of one even design over the logarithms
 * of its hyperparameters, and is then run on seeds that tuning has not seen, each seed with the same start and batches for
 * all. A problem with data is tuned on training examples that are held out, never on the test set. Where a best rate lies on an
 * end of its range, the range goes on beyond it, and every rule gets as many trials more.
 * @throws RangeError where a seed would be used for both, or nothing of a rule can be tuned
 */
export async function contest(
  spec: ProblemSpec,
  contenders: readonly Contender[],
  options: ContestOptions,
  race: RunWholeRace,
): Promise<ContestResult> {
  const { trials, tuningSeeds, seeds, plan, onStage, tuneFor = "loss" } = options;
  requireApart(tuningSeeds, seeds);
  const { validation } = (await findProblem(spec)).search;
  const tuningSpec: ProblemSpec =
    validation > 0 ? { ...spec, options: { ...spec.options, validation } } : spec;
  const states = contenders.map(startTuning);

  const runTrials = async (name: string, wanted: readonly (readonly Pending[])[]): Promise<void> => {
    const jobs = wanted.flatMap((list, contender) => list.map((pending) => ({ contender, ...pending })));
    onStage?.({ name, runs: jobs.length * tuningSeeds.length });
    const entrants = jobs.map(({ contender, hyper }): Entrant => {
      const { label, make } = contenders[contender] as Contender;
      return { label: `${label} ${JSON.stringify(hyper)}`, rule: make(hyper) };
    });
    const { target, testEvery: _, diagnoseEvery: _d, ...tuningPlan } = plan;
    const { runs } = await race(tuningSpec, entrants, {
      ...tuningPlan,
      seeds: tuningSeeds,
      ...(tuneFor === "steps to the target" && { target }),
    });
    const score = tuneFor === "loss" ? scoreOf : stepsScore(plan.steps);
    for (const [entrant, { contender, hyper, point }] of jobs.entries()) {
      const scores = runs.filter((run) => run.entrant === entrant).map(score);
      states[contender]?.trials.push({ hyper, point, score: median(scores), scores });
    }
  };

  await runTrials(
    "tuning",
    states.map((state) => pointsOf(state.space, 0, trials)),
  );
  for (let extension = 0; extension < mostExtensions; extension++) {
    const ends = states.map(endOf);
    if (ends.every((end) => end === undefined)) break;
    const more = Math.max(2, Math.ceil(trials / 4));
    const wanted = states.map((state, index) => {
      const end = ends[index];
      if (end === undefined) return pointsOf(state.space, state.trials.length, more);
      state.extended.push(end);
      state.frontier = extendSpace(state.frontier, end);
      return pointsOf(state.frontier, 0, more);
    });
    await runTrials("trying beyond the ranges' ends", wanted);
  }

  const tuned = states.map((state, index) => summarise(state, contenders[index] as Contender));
  onStage?.({ name: "fresh seeds", runs: tuned.length * seeds.length });
  const entrants = tuned.map(({ label, best }, index): Entrant => {
    return { label, rule: (contenders[index] as Contender).make(best) };
  });
  const result = await race(spec, entrants, { ...plan, seeds });
  return {
    tuningSeeds,
    trials,
    contenders: tuned,
    race: result,
    comparisons: comparePairs(result),
  };
}

/** Steps to the target; for a miss more than the whole run's, infinite for a divergence. */
function stepsScore(steps: number): (run: RunRecord) => number {
  return ({ stepsToTarget, divergedAt, losses }) =>
    stepsToTarget ??
    (divergedAt === undefined
      ? steps * (2 + Math.atan(losses.at(-1) ?? Number.NaN) / Math.PI)
      : Number.POSITIVE_INFINITY);
}

interface Pending {
  readonly hyper: Hyper;
  readonly point: readonly number[];
}

interface TuningState {
  readonly space: readonly Axis[];
  /** The space that was tried last. */
  frontier: readonly Axis[];
  readonly trials: (Trial & { readonly point: readonly number[] })[];
  readonly extended: ("low" | "high")[];
}

function startTuning({ label, make, tuned }: Contender): TuningState {
  const words = tuned ?? tunableWords(Object.keys(make({}).hyper));
  if (words.length === 0) throw new RangeError(`${label} has no hyperparameter that can be tuned`);
  const space = spaceOf(words);
  return { space, frontier: space, trials: [], extended: [] };
}

function pointsOf(space: readonly Axis[], from: number, count: number): readonly Pending[] {
  const points = sobolPoints(space.length, from + count, designSeed).slice(from);
  return points.map((point) => ({ point, hyper: hyperAt(space, point) }));
}

function bestOf({ trials }: TuningState): TuningState["trials"][number] {
  const [first, ...rest] = trials;
  if (first === undefined) throw new Error("nothing was tried: a bug");
  return rest.reduce((best, trial) => (trial.score < best.score ? trial : best), first);
}

/** The end beyond which the best rate may lie. */
function endOf(state: TuningState): "low" | "high" | undefined {
  const { hyper } = bestOf(state);
  const rates = state.trials.map((trial) => trial.hyper.lr ?? Number.NaN);
  const rate = hyper.lr;
  if (rate === undefined || rates.length < 2) return undefined;
  if (state.extended.length === 0) return touchedEnd(state.space, bestOf(state).point);
  // Beyond the first range the design is coarser: the outermost rate of all is an end.
  if (rate === Math.min(...rates)) return "low";
  return rate === Math.max(...rates) ? "high" : undefined;
}

function summarise(state: TuningState, { label, make }: Contender): TunedContender {
  const { hyper } = bestOf(state);
  return {
    label,
    text: make({}).text,
    space: state.space,
    trials: state.trials.map(({ hyper: tried, score, scores }) => ({ hyper: tried, score, scores })),
    best: hyper,
    bestOf: expectedBest(state.trials.map(({ score }) => score)),
    extended: state.extended,
    onEnd: endOf(state) !== undefined,
  };
}

/** @throws RangeError where tuning and evaluation share a seed */
function requireApart(tuningSeeds: readonly number[], seeds: readonly number[]): void {
  if (tuningSeeds.length === 0 || seeds.length === 0)
    throw new RangeError("a contest needs seeds to tune with and seeds to race with");
  const shared = tuningSeeds.filter((seed) => seeds.includes(seed));
  if (shared.length > 0)
    throw new RangeError(
      `seed ${shared.join(", ")} would be tuned with and raced with: a rule would be fitted to what it is judged by`,
    );
}
