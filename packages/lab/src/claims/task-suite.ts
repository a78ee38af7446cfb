import { adam, gradientDescent, momentum, rmsprop } from "downhill";
import type { ProblemSpec, Target } from "../problem.ts";
import { type Contender, contest } from "../search/contest.ts";
import type { ClaimContext } from "./claim.ts";

/** Fresh seeds, and those that the rules are tuned with. */
export const suiteSeeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
export const suiteTuningSeeds = [101, 102, 103];
/** Trials of each rule on each task, before a range of rates is extended. */
export const suiteTrials = 32;

interface Task {
  readonly name: string;
  readonly spec: ProblemSpec;
  readonly steps: number;
  readonly target: Target;
  /** Every seed starts alike and there are no batches: one run stands for all. */
  readonly isSeedless?: boolean;
}

/** Small tasks of different kinds; each target is one that some rule reaches long before the last step. */
const tasks: readonly Task[] = [
  { name: "quadratic", spec: { name: "quadratic" }, steps: 500, target: { metric: "loss", value: 0.001 } },
  {
    name: "rotated quadratic",
    spec: { name: "quadratic", options: { rotated: 1 } },
    steps: 500,
    target: { metric: "loss", value: 0.001 },
  },
  { name: "ravine", spec: { name: "ravine" }, steps: 500, target: { metric: "loss", value: 0.001 } },
  { name: "Rosenbrock", spec: { name: "rosenbrock" }, steps: 1000, target: { metric: "loss", value: 0.001 } },
  // 0.1 nats above the optimum for 100 words.
  {
    name: "word bigrams",
    spec: { name: "bigram", options: { words: 100 } },
    steps: 300,
    target: { metric: "loss", value: 2.486 },
    isSeedless: true,
  },
  { name: "digits", spec: { name: "digits" }, steps: 300, target: { metric: "loss", value: 0.2 } },
];

const contenders: readonly Contender[] = [
  { label: "gradient descent", make: gradientDescent },
  { label: "momentum", make: momentum },
  { label: "RMSprop", make: rmsprop },
  { label: "Adam", make: adam },
];

export interface SuiteResult {
  readonly rules: readonly string[];
  readonly tasks: readonly string[];
  /** Steps to the target by rule, task and seed; infinite where it was missed. */
  readonly costs: readonly (readonly (readonly number[])[])[];
  /** The length of a run, by task. */
  readonly lengths: readonly number[];
}

/** Tunes the four textbook rules for steps to the target on every task, with as many trials, and races them on fresh seeds. */
export async function raceTasks({ race, signal }: ClaimContext): Promise<SuiteResult> {
  const byTask: (readonly (readonly number[])[])[] = [];
  for (const { spec, steps, target, isSeedless = false } of tasks) {
    const used = isSeedless ? 1 : suiteSeeds.length;
    const { race: result } = await contest(
      spec,
      contenders,
      {
        trials: suiteTrials,
        tuningSeeds: suiteTuningSeeds.slice(0, used),
        seeds: suiteSeeds.slice(0, used),
        plan: { steps, target, signal },
        tuneFor: "steps to the target",
      },
      race,
    );
    byTask.push(
      contenders.map((_, entrant) =>
        suiteSeeds.map((seed) => {
          const run = result.runs.find((one) => one.entrant === entrant && (isSeedless || one.seed === seed));
          return run?.stepsToTarget ?? Number.POSITIVE_INFINITY;
        }),
      ),
    );
  }
  return {
    rules: contenders.map(({ label }) => label),
    tasks: tasks.map(({ name }) => name),
    costs: contenders.map((_, rule) => byTask.map((rows) => rows[rule] ?? [])),
    lengths: tasks.map(({ steps }) => steps),
  };
}
