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
    lr: option("X", "learning rate; as in a race otherwise", readLearningRates),
    steps: option("N", "steps to measure; about two seconds of them otherwise", readCount),
    with: option("A=X,…", "options of the problem, as in batch=16", readOptions),
    json: flag("print the whole profile as one JSON document"),
  },
  example: "downhill profile mnist --rule momentum",
  details: [
    "The steps are those of a race, on one thread. The first ones, ten of them and three tenths of a second at least, compile kernels and " +
      "are not counted. Operations are counted by the problem, bytes on the rule's compiled plan; seconds are this machine's, now.",
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
