import { makeProblem, profileSteps, readDataFile } from "@downhill/lab";
import { profileReport } from "../choose/profile-report.ts";
import { command, flag, option, optionWithDefault } from "../command.ts";
import { asUsageError, problemHelp, readProblem, requireProblem } from "../find-problem.ts";
import { jsonText } from "../json-text.ts";
import { enterRules } from "../race/enter-rules.ts";
import { interruptible } from "../race/interruptible.ts";
import { readLearningRates } from "../race/read-learning-rates.ts";
import { readOptions } from "../race/read-options.ts";
import { readCount } from "../read-value.ts";
import { paintFor } from "../terminal/paint.ts";

export const profile = command({
  name: "profile",
  summary: "Says where the time and the memory of a training step go.",
  argument: "PROBLEM",
  argumentHelp: problemHelp,
  options: {
    rule: optionWithDefault("RULE", "a rule's name, or a file of notation", (text) => text, "adam"),
    lr: option("X", "learning rate; the one that a race takes otherwise", readLearningRates),
    steps: option("N", "steps to measure; as many as take two seconds otherwise", readCount),
    with: option("A=X,…", "options of the problem, as in batch=16", readOptions),
    json: flag("print the whole profile as one JSON document"),
  },
  example: "downhill profile mnist --rule momentum",
  details: [
    "The steps are those of a race, on one thread. The first ones (at least ten, and 0.3 seconds) warm up and are not counted. Seconds are " +
      "measured, on this machine and now; floating-point operations are what the problem states, bytes are counted on the rule's compiled plan.",
  ],
  async run({ argument, options: { rule: word, lr, steps, with: settings, json } }) {
    const spec = readProblem(argument, settings);
    const definition = await requireProblem(spec);
    const [entry] = await enterRules([word], spec, lr);
    if (entry === undefined) throw new Error("a rule was named and none entered: a bug");
    const { rule, label } = entry;
    const [seed = 0] = definition.race.seeds;
    const outcome = await interruptible(async (signal) => {
      const problem = await makeProblem(spec, readDataFile);
      const options = { seed, steps, testEvery: definition.race.testEvery, signal };
      try {
        return { problem, measured: await profileSteps(problem, rule, options) };
      } finally {
        problem.dispose?.();
      }
    }).catch((error: unknown) => {
      throw asUsageError(error, spec);
    });
    if (outcome.kind === "interrupted") return outcome.exitCode;
    const { problem, measured } = outcome.value;
    const width = Math.min(process.stdout.columns ?? 80, 110);
    const text = json
      ? jsonText({ problem: spec, rule: { name: label, text: rule.text, hyper: rule.hyper }, ...measured })
      : `${profileReport(measured, { problem, label }, width, paintFor(process.stdout)).join("\n")}\n`;
    process.stdout.write(text);
    return 0;
  },
});
