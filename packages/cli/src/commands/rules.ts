import { facts } from "downhill";
import { command, flag } from "../command.ts";
import { jsonText } from "../json-text.ts";
import { nearestRuleName, searchRules } from "../rule-names.ts";
import { rulesTable } from "../rules-table.ts";
import { paintFor } from "../terminal/paint.ts";
import { UsageError } from "../usage-error.ts";

export const rules = command({
  name: "rules",
  summary: "Lists the rules that have a name, or those that have WORD in name or text.",
  argument: "[WORD]",
  argumentHelp: "what to look for: adam, clip, β2, √v",
  argumentDefault: "",
  options: {
    json: flag("print one JSON document instead, with the rules' texts"),
  },
  example: "downhill rules adam",
  details: [
    "State and traffic are bytes per parameter in float32: what a rule keeps, and what a step loads and stores. A rule " +
      "that only changes the gradient moves nothing of its own: it is fused into the rule that follows it.",
  ],
  async run({ argument, options: { json } }) {
    const found = searchRules(argument).map(({ name, make }) => {
      const rule = make({});
      const { stateBytes, steady } = facts(rule).costs;
      return { name, hyper: rule.hyper, stateBytes, bytesMoved: steady.bytesMoved, text: rule.text, rule };
    });
    if (found.length === 0) {
      const guess = nearestRuleName(argument);
      const mend = guess === undefined ? "downhill rules lists all of them." : `Did you mean ${guess}?`;
      throw new UsageError(`no rule has ${JSON.stringify(argument)} in its name or text. ${mend}`);
    }
    const output = json
      ? jsonText(found.map(({ rule, ...shown }) => shown))
      : `${rulesTable(found, process.stdout.columns ?? 80, paintFor(process.stdout)).join("\n")}\n`;
    process.stdout.write(output);
    return 0;
  },
});
