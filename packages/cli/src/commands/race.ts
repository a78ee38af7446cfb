import { availableParallelism, cpus } from "node:os";
import {
  chooseSeeds,
  type ProblemSpec,
  readDataFile,
  repeatCommand,
  requireMeasurableSpec,
  race as runRace,
  type Target,
} from "@downhill/lab";
import { linear } from "downhill";
import { command, flag, option, optionWithDefault } from "../command.ts";
import { asUsageError, problemHelp, readProblem, requireProblem } from "../find-problem.ts";
import { chooseStore } from "../race/choose-store.ts";
import { describeHyper, describeRates } from "../race/describe-rates.ts";
import { type Entry, enterRules } from "../race/enter-rules.ts";
import { interruptible } from "../race/interruptible.ts";
import { readOutputPath } from "../race/output-file.ts";
import { raceEach, reportWidth } from "../race/race-each.ts";
import { readLearningRates } from "../race/read-learning-rates.ts";
import { readOptions } from "../race/read-options.ts";
import { readTarget } from "../race/read-target.ts";
import { raceReport } from "../race/report.ts";
import { runContest } from "../race/run-contest.ts";
import { showProgress } from "../race/show-progress.ts";
import { readCount } from "../read-value.ts";
import { paintFor } from "../terminal/paint.ts";
import { UsageError } from "../usage-error.ts";

// The fewest seeds with which several comparisons at once can say something at 5 %.
const tunedSeeds = 10;
// Many enough for a curve, and a twentieth more gradients in a race of 1,000 steps.
const diagnosesPerRun = 50;
const textbookFour = "gradientDescent,momentum,rmsprop,adam";

export const race = command({
  name: "race",
  summary: "Trains a problem with several rules under the same conditions and compares them.",
  argument: "PROBLEM",
  argumentHelp: `${problemHelp}; several with commas between`,
  options: {
    rules: optionWithDefault("A,B,…", "rules by name, or files of notation", readList, textbookFour),
    lr: option("X", "learning rate: one for all, or adam=0.001,momentum=0.01", readLearningRates),
    seeds: option("N", "runs of each rule; the problem sets it otherwise", readCount),
    steps: option("N", "training steps of a run; the problem sets it otherwise", readCount),
    target: option(
      "T",
      "what to reach: 'loss<0.1' (training) or 'accuracy>97%' (held out), in quotes; the problem sets it otherwise",
      readTarget,
    ),
    with: option("A=X,…", "options of the problem, as in condition=1000", readOptions),
    tune: option("K", "try K settings of each rule first, then race the best on fresh seeds", readCount),
    decay: flag("let every learning rate fall along a line to 0 over the run"),
    diagnose: flag("look at single steps too: gradient norms, update ratios, curvature, train/test gap"),
    report: option("FILE", "write a page with curves, tables and conditions: race.html", readOutputPath),
    csv: option("FILE", "write every loss and every test as a table", readOutputPath),
    json: flag("print the whole result as one JSON document"),
    workers: option("N", "runs at a time; one per core otherwise", readCount),
    fresh: flag("run everything again, also what was run before"),
  },
  example: "downhill race digits --rules adam,momentum --seeds 5",
  details: [
    "downhill problems lists the problems, downhill problems digits says what --with takes on digits, and downhill rules lists the rules. A file of " +
      "notation is named by its path (./mine.rule); a module is described in docs/own-problem.md.",
    "Every rule starts from the same point and sees the same batches. Learning rates that are not given are those that a recorded search found " +
      "for the problem, or the rule's own where there is no record; the report says which.",
    "--tune gives every rule the same number of trials over its rate, βs and ε, on seeds that the race does not use, and tests which differences " +
      "between the rules are more than chance.",
    "Several problems, as in digits,quadratic,rosenbrock, are raced one after the other; performance profiles and AlgoPerf's score over them " +
      "come last.",
    "A page of --report is one file without a script that can be sent. It holds its numbers as tables and the command that runs the same again. " +
      "The hub opens what --json prints as such a page.",
    "Finished runs are kept in DOWNHILL_CACHE, or ~/.cache/downhill: a race that was stopped goes on where it was.",
  ],
  run: raceEach(requireRace, async ({ argument, options }, publish) => {
    const { rules, lr, seeds, steps, target, with: settings, workers } = options;
    const { tune, diagnose, decay, fresh, json } = options;
    const problem = readProblem(argument, settings);
    const defaults = (await requireProblem(problem)).race;
    const plan = {
      seeds: chooseSeeds(defaults.seeds, seeds),
      steps: steps ?? defaults.steps,
      testEvery: defaults.testEvery,
      diagnoseEvery: diagnose ? Math.ceil((steps ?? defaults.steps) / diagnosesPerRun) : undefined,
      target: target ?? defaults.target,
      workers,
      store: fresh ? undefined : await chooseStore(problem),
    };
    const asked = {
      problem,
      rules,
      rates: lr,
      seeds: plan.seeds.length,
      steps: plan.steps,
      target: plan.target,
      trials: tune,
      switches: [...(diagnose ? ["--diagnose"] : []), ...(decay ? ["--decay"] : [])],
    };
    if (tune !== undefined) {
      const tuned = { ...plan, seeds: chooseSeeds(defaults.seeds, seeds ?? tunedSeeds) };
      const command = repeatCommand({ ...asked, seeds: tuned.seeds.length });
      return runContest(problem, rules, { trials: tune, plan: tuned, json, command }, publish);
    }
    const entered = await enterRules(rules, problem, lr);
    const entries = decay ? entered.map((entry) => fallToZero(entry, plan.steps)) : entered;

    const shape = { labels: entries.map(({ label }) => label), seeds: plan.seeds.length, steps: plan.steps };
    const progress = showProgress(`race ${argument}`, shape, json);
    const outcome = await interruptible((signal) =>
      runRace(problem, entries, { ...plan, signal, onProgress: progress.take }),
    )
      .finally(progress.end)
      .catch((error: unknown) => {
        throw asUsageError(error, problem);
      });
    if (outcome.kind === "interrupted") {
      process.stderr.write(`downhill: stopped after ${progress.share()}\n`);
      return outcome.exitCode;
    }

    const result = outcome.value;
    const circumstances = {
      learningRates: `${await describeRates(entries, problem)}${decay ? " Each falls along a line to 0 over the run." : ""}`,
      hyper: describeHyper(entries),
      cores: availableParallelism(),
      processor: cpus()[0]?.model.trim() || undefined,
    };
    const report = raceReport(result, circumstances, reportWidth(), paintFor(process.stdout));
    publish({ result, circumstances, command: repeatCommand(asked), report });
    return 0;
  }),
});

function fallToZero(entry: Entry, steps: number): Entry {
  const { lr } = entry.rule.hyper;
  return lr === undefined ? entry : { ...entry, schedule: { lr: linear(lr, 0, steps) } };
}

function readList(text: string): readonly string[] {
  const words = text.split(",").map((word) => word.trim());
  if (words.includes("")) throw new UsageError("a name between two commas is missing");
  return words;
}

async function requireRace({
  argument,
  options,
}: {
  readonly argument: string;
  readonly options: {
    readonly lr: unknown;
    readonly target: Target | undefined;
    readonly tune: number | undefined;
    readonly diagnose: boolean;
    readonly decay: boolean;
    readonly with: ProblemSpec["options"] | undefined;
  };
}): Promise<void> {
  const { lr, target, tune, diagnose, decay, with: settings } = options;
  if (tune !== undefined && lr !== undefined)
    throw new UsageError("--lr and --tune: a rate is either given or looked for");
  if (tune !== undefined && decay)
    throw new UsageError("--decay and --tune: rates are tuned for runs in which they stay");
  const problem = readProblem(argument, settings);
  const { race: defaults } = await requireProblem(problem);
  if (!diagnose && target?.metric !== "accuracy") return;
  const watched = { target, diagnoseEvery: diagnose ? 1 : undefined };
  await requireMeasurableSpec(problem, watched, defaults.seeds[0] ?? 0, readDataFile).catch(
    (error: unknown) => {
      throw asUsageError(error, problem);
    },
  );
}
