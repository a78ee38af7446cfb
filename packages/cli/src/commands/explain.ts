import { explain as explainRule, formatExplanation } from "downhill";
import { command, flag, option, optionWithDefault } from "../command.ts";
import { jsonText } from "../json-text.ts";
import { readHyper } from "../read-hyper.ts";
import { makeRule, readRule } from "../read-rule.ts";
import { readNumber } from "../read-value.ts";
import { ruleNames } from "../rule-names.ts";
import { UsageError } from "../usage-error.ts";

export const explain = command({
  name: "explain",
  summary: "Works a rule by hand on one parameter, line by line with numbers.",
  argument: "RULE",
  argumentHelp: "a rule's name, or a file of notation",
  options: {
    theta: optionWithDefault("X", "the parameter before the first step", readNumber, "1"),
    g: optionWithDefault("LIST", "its gradient at each step", readNumbers, "0.5,-0.2"),
    hyper: option("JSON", "hyperparameters, as in '{\"lr\": 0.1}'", (text) => text),
    json: flag("print one JSON document instead, with every value in full"),
  },
  example: "downhill explain adam --theta 1 --g 0.5,-0.2",
  details: [
    `RULE is one of ${ruleNames.join(", ")}, or the path of a file of notation.`,
    "Numbers are shown in six digits; the steps are taken in float64. Of an if, the lines that were chosen are shown.",
  ],
  async run({ argument, options: { theta, g: gradients, hyper, json } }) {
    const named = await readRule(argument);
    const rule = makeRule(named, readHyper(hyper), hyper === undefined ? argument : "--hyper");
    const missing = rule.program.hyperparameters.find(({ word }) => rule.hyper[word] === undefined)?.word;
    if (missing !== undefined) {
      throw new UsageError(
        `${named.name} has no value for ${missing}; give one, as in --hyper '{"${missing}": 0.01}'`,
      );
    }
    const explanation = explainRule(rule, { theta, gradients });
    const width = Math.max(40, process.stdout.columns ?? 80);
    process.stdout.write(json ? jsonText(explanation) : `${formatExplanation(explanation, width)}\n`);
    return 0;
  },
});

function readNumbers(text: string): readonly number[] {
  return text.split(",").map((item) => {
    if (item.trim() === "")
      throw new UsageError(`a number is missing in ${JSON.stringify(text)}; write 0.5,-0.2`);
    return readNumber(item);
  });
}
