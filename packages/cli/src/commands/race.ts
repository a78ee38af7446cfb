import { availableParallelism, cpus } from "node:os";
import {
  findProblem,
  openRunStore,
  type ProblemDefinition,
  type ProblemSpec,
  problems,
  race as runRace,
  settleOptions,
  usualStoreFolder,
} from "@downhill/lab";
import { command, flag, option, optionWithDefault } from "../command.ts";
import { describeHyper, describeRates } from "../race/describe-rates.ts";
import { enterRules } from "../race/enter-rules.ts";
import { interruptible } from "../race/interruptible.ts";
import { raceEach, reportWidth } from "../race/race-each.ts";
import { readLearningRates } from "../race/read-learning-rates.ts";
import { readTarget } from "../race/read-target.ts";
import { raceReport } from "../race/report.ts";
import { runContest } from "../race/run-contest.ts";
import { showProgress } from "../race/show-progress.ts";
import { readCount } from "../read-value.ts";
import { ruleNames } from "../rule-names.ts";
import { paintFor } from "../terminal/paint.ts";
import { UsageError } from "../usage-error.ts";

// The fewest seeds with which several comparisons at once can say something at 5 %.
const tunedSeeds = 10;
// Many enough for a curve, and a twentieth more gradients in a race of 1,000 steps.
const diagnosesPerRun = 50;
const textbookFour = "gradientDescent,momentum,rmsprop,adam";

export const race = command({
  name: "race",
  summary: "Trains one problem with several rules under the same conditions and compares them.",
  argument: "PROBLEM",
  argumentHelp: `${Object.keys(problems).join(", ")}; or several with commas between`,
  options: {
    rules: optionWithDefault("A,B,…", "rules by name, or files of notation", readList, textbookFour),
    lr: option("X", "learning rate: one for all, or adam=0.001,momentum=0.01", readLearningRates),
    seeds: option("N", "runs of each rule; the problem sets it otherwise", readCount),
    steps: option("N", "training steps of a run; the problem sets it otherwise", readCount),
    target: option("T", "loss<0.1 or accuracy>97%; the problem sets it otherwise", readTarget),
    with: option("A=X,…", "options of the problem, as in condition=1000", readOptions),
    workers: option("N", "runs at a time; one per core otherwise", readCount),
    tune: option("K", "give every rule K trials first, then race on fresh seeds", readCount),
    diagnose: flag("look at single steps: gradient norms, update ratios, curvature, train/test gap"),
    fresh: flag("run everything again, also what was run before"),
    json: flag("print the whole result as one JSON document"),
  },
  example: "downhill race digits --rules adam,momentum --seeds 5",
  details: [
    `The rules are ${ruleNames.join(", ")}. A file of notation is named by its path.`,
    `Options for --with: ${listOptions()}.`,
    "Every rule starts from the same point and sees the same batches. Learning rates that are not " +
      "given are those that a recorded search found for the problem, or the rule's own where there is no record.",
    "--tune gives every rule the same number of trials over its rate, βs and ε on seeds of their own, and says what that did.",
    "Several problems, as in digits,quadratic,rosenbrock, are raced one after the other; performance profiles and AlgoPerf's score " +
      "over them stand at the end.",
    "Finished runs are kept in DOWNHILL_CACHE, or ~/.cache/downhill, by everything that determines them: a race that was " +
      "stopped goes on where it was.",
  ],
  run: raceEach(requireRace, async ({ argument, options }, publish) => {
    const { rules, lr, seeds, steps, target, with: settings, workers, tune, diagnose, fresh, json } = options;
    const problem: ProblemSpec = { name: argument, ...(settings && { options: settings }) };
    const defaults = requireProblem(problem).race;
    const plan = {
      seeds: chooseSeeds(defaults.seeds, seeds),
      steps: steps ?? defaults.steps,
      testEvery: defaults.testEvery,
      diagnoseEvery: diagnose ? Math.ceil((steps ?? defaults.steps) / diagnosesPerRun) : undefined,
      target: target ?? defaults.target,
      workers,
      store: fresh ? undefined : openRunStore(usualStoreFolder()),
    };
    if (tune !== undefined) {
      const tuned = { ...plan, seeds: chooseSeeds(defaults.seeds, seeds ?? tunedSeeds) };
      return runContest(problem, rules, { trials: tune, plan: tuned, json }, publish);
    }
    const entries = await enterRules(rules, problem, lr);

    const shape = { labels: entries.map(({ label }) => label), seeds: plan.seeds.length, steps: plan.steps };
    const progress = showProgress(`race ${argument}`, shape, json);
    const outcome = await interruptible((signal) =>
      runRace(problem, entries, { ...plan, signal, onProgress: progress.take }),
    ).finally(progress.end);
    if (outcome.kind === "interrupted") {
      process.stderr.write(`downhill: stopped after ${progress.share()}\n`);
      return outcome.exitCode;
    }

    const result = outcome.value;
    const circumstances = {
      learningRates: await describeRates(entries, problem),
      hyper: describeHyper(entries),
      cores: availableParallelism(),
      processor: cpus()[0]?.model.trim() || undefined,
    };
    publish(result, raceReport(result, circumstances, reportWidth(), paintFor(process.stdout)));
    return 0;
  }),
});

function listOptions(): string {
  const parts = Object.entries(problems)
    .map(([name, { options }]) => ({ name, words: Object.keys(options) }))
    .filter(({ words }) => words.length > 0)
    .map(({ name, words }) => `${name} takes ${words.join(" and ")}`);
  return parts.join(", ");
}

function chooseSeeds(usual: readonly number[], count = usual.length): readonly number[] {
  const first = usual[0] ?? 0;
  return Array.from({ length: count }, (_, index) => usual[index] ?? first + index);
}

function readList(text: string): readonly string[] {
  const words = text.split(",").map((word) => word.trim());
  if (words.includes("")) throw new UsageError("a name between two commas is missing");
  return words;
}

function readOptions(text: string): Readonly<Record<string, string>> {
  const pairs = text.split(",").map((part) => part.split("=").map((side) => side.trim()));
  for (const [name = "", value = "", ...rest] of pairs) {
    if (name === "" || value === "" || rest.length > 0) {
      throw new UsageError("options are written name=value,name=value, as in condition=1000");
    }
  }
  return Object.fromEntries(pairs);
}

function requireRace({
  argument,
  options,
}: {
  readonly argument: string;
  readonly options: {
    readonly lr: unknown;
    readonly tune: number | undefined;
    readonly with: ProblemSpec["options"] | undefined;
    readonly json: boolean;
  };
}): void {
  const { lr, tune, with: settings } = options;
  requireProblem({ name: argument, ...(settings && { options: settings }) });
  if (tune !== undefined && lr !== undefined)
    throw new UsageError("--lr and --tune: a rate is either given or looked for");
}

function requireProblem(spec: ProblemSpec): ProblemDefinition {
  try {
    const definition = findProblem(spec.name);
    settleOptions(spec, definition);
    return definition;
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}
