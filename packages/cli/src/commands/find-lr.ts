import { findRate, makeProblem, rangeDefaults, readDataFile } from "@downhill/lab";
import type { Rule } from "downhill";
import { rangeReport } from "../choose/range-report.ts";
import { command, flag, option, optionWithDefault } from "../command.ts";
import { asUsageError, problemHelp, readProblem, requireProblem } from "../find-problem.ts";
import { jsonText } from "../json-text.ts";
import { interruptible } from "../race/interruptible.ts";
import { readOptions } from "../race/read-options.ts";
import { makeRule, readRule, requireTrainable } from "../read-rule.ts";
import { readCount, readNumber } from "../read-value.ts";
import { paintFor } from "../terminal/paint.ts";
import { UsageError } from "../usage-error.ts";

export const findLr = command({
  name: "find-lr",
  summary: "Runs a learning-rate range test and says which rates it suggests.",
  argument: "PROBLEM",
  argumentHelp: problemHelp,
  options: {
    rule: optionWithDefault("RULE", "a rule's name, or a file of notation", (text) => text, "adam"),
    start: optionWithDefault(
      "X",
      "the lowest rate, of the first step",
      readNumber,
      String(rangeDefaults.start),
    ),
    end: optionWithDefault(
      "X",
      "the rate that the last step stops short of",
      readNumber,
      String(rangeDefaults.end),
    ),
    steps: optionWithDefault("N", "steps between the two", readCount, String(rangeDefaults.steps)),
    with: option("A=X,…", "options of the problem, as in batch=16", readOptions),
    json: flag("print the whole test as one JSON document"),
  },
  example: "downhill find-lr digits --rule momentum",
  details: [
    "One short run in which the rate grows by the same factor with every step, until the smoothed loss is four times its lowest (Smith 2017). " +
      "Smoothing, dropped points and the three suggestions are those of fastai's lr_find. The seed is one that the problem keeps for tuning.",
    "It sees no further than its steps do, and where the loss has no data it says little: race --tune compares rates over whole runs.",
  ],
  async run({ argument, options: { rule: word, start, end, steps, with: settings, json } }) {
    const spec = readProblem(argument, settings);
    const definition = await requireProblem(spec);
    const named = await readRule(word);
    const { program } = makeRule(named, {}, named.name);
    if (!program.hyperparameters.some(({ word: name }) => name === "lr"))
      throw new UsageError(`${named.name} has no learning rate to test`);
    const rule = makeRule(named, { lr: start }, named.name);
    requireTrainable(rule, named.name, (name) => `${name} = 0.9 in its header`);
    const seed = definition.search.seeds[0] ?? 0;
    const outcome = await interruptible(async (signal) => {
      const problem = await makeProblem(spec, readDataFile);
      try {
        const options = { seed, start, end, steps, signal };
        return { problem, test: await findRate(problem, rule, options) };
      } finally {
        problem.dispose?.();
      }
    }).catch((error: unknown) => {
      throw asUsageError(error, spec);
    });
    if (outcome.kind === "interrupted") return outcome.exitCode;
    const { problem, test } = outcome.value;
    const about = { spec, title: problem.title, hasData: problem.examples > 0, label: named.name, word };
    const width = Math.min(process.stdout.columns ?? 80, 110);
    process.stdout.write(
      json
        ? jsonText({
            problem: spec,
            rule: { name: named.name, text: rule.text, hyper: fixedHyper(rule) },
            ...test,
          })
        : `${rangeReport(test, about, width, paintFor(process.stdout)).join("\n")}\n`,
    );
    return 0;
  },
});

/** The hyperparameters that stay as they are during the test. */
function fixedHyper({ hyper: { lr: _, ...fixed } }: Rule): Rule["hyper"] {
  return fixed;
}
