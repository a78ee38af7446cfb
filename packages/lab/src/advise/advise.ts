import type { ReadDataFile } from "../data/data-file.ts";
import type { Problem, ProblemSpec, Tensors, TestScore } from "../problem.ts";
import { countParameters } from "../problems/allocate-tensors.ts";
import { findProblem, makeProblem } from "../problems/catalogue.ts";
import type { ProblemDefinition } from "../problems/definition.ts";
import type { Advice } from "./advice.ts";
import { firstPlaces } from "./candidates.ts";
import { type AdviceBudget, choosePlan, type PlanCost } from "./choose-plan.ts";
import { type HalvedRule, halve } from "./halve.ts";
import { type Landscape, lookAround } from "./landscape.ts";
import { measureSpeed } from "./measure-speed.ts";
import { type AdvicePlan, evaluationsOf, runsOf } from "./plan.ts";
import { createProber, type ProbeNews, type ProbeResult, type Prober } from "./probe.ts";
import { rankRules } from "./rank.ts";
import { reasonsOf } from "./reasons.ts";
import { recommend } from "./recommend.ts";

export interface AdviseOptions {
  readonly budget: AdviceBudget;
  /** Told of the look at the landscape, before the first probe. */
  readonly onLandscape?: ((landscape: Landscape) => void) | undefined;
  /** Told of each probe, and that there will be at most so many. */
  readonly onProbe?: ((probes: number, most: number, latest: ProbeNews) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Of the seconds, what is planned with; the rest is for what takes longer than it did at first. */
const plannedShare = 0.8;
const firstFreshSeed = 201;

/**
 * Says which rule to take for a problem, from short probes.
 *
 * 1. A look at the landscape after a short descent: the noise scale of gradients, their sizes by tensor, both ends of the
 *    curvature.
 * 2. Successive halving over learning rates on one of the problem's tuning seeds, the same number and lengths of runs for every rule;
 *    where a best rate lies on an end, every rule gets one more.
 * 3. Each rule at its best rate on fresh seeds, all rules on the same, ranked by the median score; rules that paired runs cannot tell
 *    from the first are as good, and of those the one with the least state is recommended.
 *
 * Scores are on training examples that the problem holds out for tuning, never on its test set. With seconds, gradients are
 * timed first, and the lengths of all probes follow from it; no probe begins when time is out.
 * @throws RangeError for an unknown problem or option, or a budget too small for the shortest probes; the signal's reason
 */
export async function advise(spec: ProblemSpec, read: ReadDataFile, options: AdviseOptions): Promise<Advice> {
  const { budget, signal, onLandscape, onProbe } = options;
  const started = performance.now();
  const secondsLeft = (): number =>
    "seconds" in budget ? budget.seconds - (performance.now() - started) / 1000 : Number.POSITIVE_INFINITY;
  const definition = await findProblem(spec);
  const problem = await makeTuningProblem(spec, definition, read);
  try {
    const [tuningSeed = 0] = definition.search.seeds;
    const speed =
      "seconds" in budget ? await measureSpeed(problem, budget.seconds) : { evaluation: 0, test: 0 };
    const cost: PlanCost =
      "evaluations" in budget
        ? { of: evaluationsOf, left: budget.evaluations }
        : {
            of: (plan, rules) =>
              evaluationsOf(plan, rules) * speed.evaluation + runsOf(plan, rules) * speed.test,
            left: plannedShare * secondsLeft(),
          };
    const { plan, candidates } = choosePlan(problem, definition, budget, cost);
    signal?.throwIfAborted();
    const landscape = await lookAround(problem, tuningSeed);
    onLandscape?.(landscape);
    signal?.throwIfAborted();
    let isCut = false;
    const prober = createProber(problem, {
      mayGoOn() {
        isCut ||= secondsLeft() <= 0;
        return !isCut;
      },
      onProbe: (probes, latest) => onProbe?.(probes, runsOf(plan, candidates.length), latest),
      signal,
    });
    const places = candidates.map((candidate) => firstPlaces(candidate, landscape.curvature));
    const halved = await halve(candidates, places, plan, tuningSeed, prober);
    const { seeds, entered } = await confirm(halved, plan, freshSeedsOf(definition, plan.seeds), prober);
    const ranking = seeds.length === 0 ? [] : rankRules(problem, entered);
    const { title, examples, batchSize } = problem;
    const evidence = {
      problem: { ...spec, title, parameters: countParameters(problem.shapes), examples, batchSize },
      plan,
      landscape,
      halved: halved.map(({ candidate: { name, why }, ...rest }) => ({ name, why, ...rest })),
      ranking,
      recommendation: recommend(ranking, halved),
    };
    return {
      ...evidence,
      scoredBy:
        problem.test === undefined
          ? "the mean training loss over the run"
          : "the loss on held-out training examples",
      planned: evaluationsOf(plan, candidates.length),
      isCut,
      evaluations: landscape.evaluations + prober.evaluations,
      probes: prober.probes,
      tuningSeed,
      seeds,
      reasons: reasonsOf(evidence),
      notTried: notTried(evidence.halved, plan, problem),
    };
  } finally {
    problem.dispose?.();
  }
}

/** The problem with training examples held out to score on, or, where it holds none out, without its test set. */
async function makeTuningProblem(
  spec: ProblemSpec,
  { search: { validation } }: ProblemDefinition,
  read: ReadDataFile,
): Promise<Problem> {
  const options = validation > 0 ? { ...spec.options, validation } : spec.options;
  const problem = await makeProblem({ ...spec, ...(options && { options }) }, read);
  const { test: _, ...rest } = problem;
  return validation > 0 && problem.test !== undefined
    ? { ...rest, test: (params) => sampleOf(problem, params) }
    : rest;
}

/** Scores are over the problem's own sample of what is held out: on all of it they would take longer than the probes. */
async function sampleOf(problem: Problem, params: Tensors): Promise<TestScore> {
  const score = await problem.test?.(params, "sample");
  if (score === undefined) throw new Error(`${problem.name} has no test any more: a bug`);
  return score;
}

function freshSeedsOf({ search, race }: ProblemDefinition, count: number): readonly number[] {
  const taken = [...search.seeds, ...race.seeds];
  const offered = Array.from({ length: count + taken.length }, (_, i) => firstFreshSeed + i);
  return offered.filter((seed) => !taken.includes(seed)).slice(0, count);
}

/** Runs every rule at its best rate, seed by seed, so that what time cuts off is a seed and not a rule. */
async function confirm(
  halved: readonly HalvedRule[],
  { steps }: AdvicePlan,
  wanted: readonly number[],
  prober: Prober,
): Promise<{ readonly seeds: readonly number[]; readonly entered: Parameters<typeof rankRules>[1] }> {
  const rules = halved.flatMap(({ candidate, best }) =>
    best === undefined ? [] : [candidate.make({ lr: best })],
  );
  const results = rules.map((): ProbeResult[] => []);
  const seeds: number[] = [];
  for (const seed of rules.length === 0 ? [] : wanted) {
    const found: ProbeResult[] = [];
    for (const rule of rules) {
      const result = await prober.run({ rule, seed, steps });
      if (result !== undefined) found.push(result);
    }
    if (found.length < rules.length) break;
    seeds.push(seed);
    for (const [index, result] of found.entries()) results[index]?.push(result);
  }
  return { seeds, entered: rules.map((rule, index) => ({ rule, results: results[index] ?? [] })) };
}

function notTried(
  halved: Advice["halved"],
  { steps }: AdvicePlan,
  { examples, batchSize }: Problem,
): readonly string[] {
  const onEnd = halved.filter((rule) => rule.onEnd).map(({ name }) => name);
  const lost = halved.filter(({ best }) => best === undefined).map(({ name }) => name);
  return [
    `runs of more than ${steps} steps: a rule that begins slowly may end lower, and the best rates may be lower`,
    "rates that change along the run: warm-up, decay",
    "β, β1, β2, ε and weight decay other than the rules' own; race --tune looks for most of them, over whole runs",
    ...(examples > 0 && !halved.some(({ name }) => name === "adamw")
      ? [
          `adamw: weight decay shows where data is seen many times, and a run here passes over it ${Number(((steps * batchSize) / examples).toPrecision(2))} times`,
        ]
      : []),
    ...(onEnd.length > 0 ? [`rates beyond those tried: the best of ${onEnd.join(", ")} lies on an end`] : []),
    ...(lost.length > 0
      ? [`fresh seeds for ${lost.join(", ")}: no rate came through without diverging, or time was out`]
      : []),
    "nesterov and other relatives of these rules: downhill rules lists them",
  ];
}
