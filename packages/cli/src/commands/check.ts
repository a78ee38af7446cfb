import { check as checkTree, parse } from "downhill";
import { checkReport, checkSummary } from "../check-report.ts";
import { command, flag } from "../command.ts";
import { jsonText } from "../json-text.ts";
import { fileLabel, readText } from "../read-text.ts";
import { paintFor } from "../terminal/paint.ts";

export const check = command({
  name: "check",
  summary: "Reads a file of notation and says what is wrong with it, or what it keeps.",
  argument: "FILE",
  argumentHelp: "a rule in paper notation; - reads standard input",
  options: {
    json: flag("print one JSON document instead"),
  },
  example: "downhill check my.rule",
  details: ["The exit code is 0 where the rule can run and 1 where it has an error."],
  async run({ argument, options }) {
    const text = await readText(argument);
    const file = fileLabel(argument);
    const checked = checkTree(parse(text));
    const output = options.json
      ? jsonText(checkSummary(checked, text, file))
      : `${checkReport(checked, text, file, paintFor(process.stdout)).join("\n")}\n`;
    process.stdout.write(output);
    return checked.program === undefined ? 1 : 0;
  },
});
