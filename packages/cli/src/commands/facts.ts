import { facts as findFacts } from "downhill";
import { command, flag, option } from "../command.ts";
import { factsReport } from "../facts-report.ts";
import { jsonText } from "../json-text.ts";
import { readHyper } from "../read-hyper.ts";
import { makeRule, readRule } from "../read-rule.ts";
import { ruleNames } from "../rule-names.ts";
import { paintFor } from "../terminal/paint.ts";

export const facts = command({
  name: "facts",
  summary: "Says what can be known of a rule: state, costs, units, invariances, stability.",
  argument: "RULE",
  argumentHelp: "a rule's name, or a file of notation",
  options: {
    hyper: option("JSON", "hyperparameters, as in '{\"beta\": 0.99}'", (text) => text),
    json: flag("print one JSON document instead"),
  },
  example: "downhill facts momentum",
  details: [
    `RULE is one of ${ruleNames.join(", ")}, or the path of a file of notation.`,
    "Nothing here is looked up: costs are counted on the compiled plan, units inferred from the lines, limits found by " +
      "running the rule. What was proved and what was only tested is said.",
  ],
  async run({ argument, options: { hyper, json } }) {
    const named = await readRule(argument);
    const rule = makeRule(named, readHyper(hyper), hyper === undefined ? argument : "--hyper");
    const found = findFacts(rule);
    const text = json
      ? jsonText(found)
      : `${factsReport(named.name, found, paintFor(process.stdout)).join("\n")}\n`;
    process.stdout.write(text);
    return 0;
  },
});
