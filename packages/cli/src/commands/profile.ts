import { makeProblem, problems, profileSteps, readDataFile } from "@downhill/lab";
import { askRightly } from "../choose/ask-rightly.ts";
import { profileReport } from "../choose/profile-report.ts";
import { readProblem } from "../choose/read-problem.ts";
import { command, flag, option, optionWithDefault } from "../command.ts";
import { jsonText } from "../json-text.ts";
import { enterRules } from "../race/enter-rules.ts";
import { interruptible } from "../race/interruptible.ts";
import { readLearningRates } from "../race/read-learning-rates.ts";
import { readProblemOptions } from "../race/read-problem-options.ts";
import { readCount } from "../read-value.ts";
import { paintFor } from "../terminal/paint.ts";

export const profile = command({
  name: "profile",
  summary: "Says where the time and the memory of a training step go.",
  argument: "PROBLEM",
  argumentHelp: Object.keys(problems).join(", "),
  options: {
    rule: optionWithDefault("RULE", "a rule's name, or a file of notation", (text) => text, "adam"),
    lr: option("X", "learning rate; as in a race otherwise", readLearningRates),
    steps: option("N", "steps to measure; about two seconds of them otherwise", readCount),
    with: option("A=X,…", "options of the problem, as in batch=16", readProblemOptions),
    json: flag("print the whole profile as one JSON document"),
  },
  example: "downhill profile mnist --rule momentum",
  details: [
    "The steps are those of a race, on one thread. The first ones, ten of them and three tenths of a second at least, compile kernels and " +
      "are not counted. Operations are counted by the problem, bytes on the rule's compiled plan; seconds are this machine's, now.",
  ],
  async run({ argument, options: { rule: word, lr, steps, with: settings, json } }) {
    const { spec, definition } = await readProblem(argument, settings);
    const [entry] = await enterRules([word], spec, lr);
    if (entry === undefined) throw new Error("a rule was named and none entered: a bug");
    const { rule, label } = entry;
    const [seed = 0] = definition.race.seeds;
    const outcome = await interruptible(async (signal) => {
      const problem = await makeProblem(spec, readDataFile);
      const options = { seed, steps, testEvery: definition.race.testEvery, signal };
      try {
        return { problem, measured: await askRightly(() => profileSteps(problem, rule, options)) };
      } finally {
        problem.dispose?.();
      }
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
