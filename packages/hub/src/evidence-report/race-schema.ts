import type { RaceResult } from "@downhill/lab/race/result";
import type { Circumstances } from "@downhill/lab/report/conditions";
import type { ContestResult } from "@downhill/lab/search/contest";
import * as v from "valibot";

/** What `race --json` writes of a race. */
export interface RaceDocument {
  readonly result: RaceResult | ContestResult;
  /** Undefined where the file is from before it said so. */
  readonly circumstances: Circumstances | undefined;
  readonly command: string | undefined;
  readonly madeBy: string | undefined;
}

// NaN and infinities are numbers here: runs diverge.
const number = v.custom<number>((value) => typeof value === "number", "a number");
const numbers = v.custom<number[]>(
  (value) => Array.isArray(value) && value.every((one) => typeof one === "number"),
  "a list of numbers",
);
const text = v.pipe(v.string("a text"), v.maxLength(20_000, "a shorter text"));
const count = v.pipe(v.number("a whole number"), v.integer("a whole number"), v.minValue(0, "0 or more"));
const values = v.record(text, number);

const target = v.object({ metric: v.picklist(["loss", "accuracy"], "loss or accuracy"), value: number });
const tensorDiagnosis = { gradientNorm: number, updateRatio: number };
const run = v.object({
  entrant: count,
  seed: count,
  losses: numbers,
  tests: v.array(
    v.object({
      step: count,
      loss: number,
      accuracy: v.optional(number),
      examples: count,
      wrong: v.optional(numbers),
    }),
    "a list of tests",
  ),
  diagnoses: v.optional(
    v.array(
      v.object({
        ...tensorDiagnosis,
        step: count,
        loss: number,
        effectiveRate: number,
        curvature: number,
        layers: v.record(text, v.object(tensorDiagnosis)),
      }),
      "a list of diagnoses",
    ),
    [],
  ),
  stepsToTarget: v.optional(number),
  secondsToTarget: v.optional(number),
  divergedAt: v.optional(count),
  seconds: number,
  optimizerSeconds: number,
});

const raceShape = {
  problem: v.object({
    name: text,
    title: text,
    options: v.optional(v.record(text, v.union([number, text]))),
    parameters: count,
    examples: count,
    batchSize: count,
    scoredBy: v.optional(v.picklist(["loss", "accuracy"], "loss or accuracy")),
  }),
  entrants: v.pipe(
    v.array(v.object({ label: text, text, hyper: values }), "a list of entrants"),
    v.minLength(1, "one entrant or more"),
  ),
  seeds: v.pipe(v.array(count, "a list of seeds"), v.minLength(1, "one seed or more")),
  steps: v.pipe(count, v.minValue(1, "1 or more")),
  target: v.optional(target),
  runs: v.array(run, "a list of runs"),
  reused: count,
  notKept: v.optional(text),
  seconds: number,
  workers: count,
};

const difference = v.object({ estimate: number, low: number, high: number });
const contestShape = {
  tuningSeeds: v.array(count, "a list of seeds"),
  trials: count,
  contenders: v.array(
    v.object({
      label: text,
      text,
      space: v.array(
        v.object({
          word: text,
          scale: v.picklist(["log", "log of 1 − x"], "a scale that is known"),
          low: number,
          high: number,
        }),
      ),
      trials: v.array(v.object({ hyper: values, score: number, scores: numbers })),
      best: values,
      bestOf: numbers,
      extended: v.array(v.picklist(["low", "high"])),
      onEnd: v.boolean("true or false"),
    }),
    "a list of contenders",
  ),
  race: v.object(raceShape),
  comparisons: v.array(
    v.object({
      a: text,
      b: text,
      metric: v.picklist(["steps to the target", "final loss", "accuracy"], "a metric that is known"),
      medianA: number,
      medianB: number,
      difference,
      betterA: count,
      betterB: count,
      p: number,
      pAdjusted: number,
      equivalence: v.optional(v.object({ margin: number, p: number, shown: v.boolean("true or false") })),
    }),
    "a list of comparisons",
  ),
};

const described = {
  circumstances: v.optional(
    v.object({
      learningRates: text,
      hyper: text,
      cores: v.optional(count),
      processor: v.optional(text),
    }),
  ),
  command: v.optional(text),
  madeBy: v.optional(text),
};

const raceDocument = v.object({ ...raceShape, ...described });
const contestDocument = v.object({ ...contestShape, ...described });

/**
 * One race as `race --json` wrote it.
 * @throws RangeError that says which field is not what it should be
 */
export function readRaceDocument(value: unknown): RaceDocument {
  const isContest = typeof value === "object" && value !== null && "contenders" in value;
  const parsed = v.safeParse(isContest ? contestDocument : raceDocument, value);
  if (!parsed.success) throw new RangeError(describeIssue(parsed.issues[0]));
  const { circumstances, command, madeBy, ...result } = parsed.output;
  requireWhole("race" in result ? (result.race as RaceResult) : (result as RaceResult));
  return {
    result: result as RaceResult | ContestResult,
    circumstances: circumstances && {
      ...circumstances,
      cores: circumstances.cores,
      processor: circumstances.processor,
    },
    command,
    madeBy,
  };
}

function describeIssue(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  if (path === null) return "it is not what `downhill race --json` writes";
  return issue.received === "undefined"
    ? `${path} is missing`
    : `${path} is ${issue.received}, and should be ${issue.kind === "schema" ? issue.message : issue.message}`;
}

/** Every entrant has a run on every seed, and no run belongs to nobody. */
function requireWhole({ entrants, seeds, runs }: RaceResult): void {
  for (const [index, { entrant, seed }] of runs.entries()) {
    if (entrants[entrant] === undefined)
      throw new RangeError(`runs.${index}.entrant is ${entrant}, and there are ${entrants.length} entrants`);
    if (!seeds.includes(seed))
      throw new RangeError(`runs.${index}.seed is ${seed}, which is none of the seeds`);
  }
  for (const [entrant, { label }] of entrants.entries())
    for (const seed of seeds)
      if (!runs.some((one) => one.entrant === entrant && one.seed === seed))
        throw new RangeError(`runs lack ${label} on seed ${seed}`);
}
