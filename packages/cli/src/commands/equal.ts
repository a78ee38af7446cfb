import { equivalent } from "downhill";
import { command, flag, option } from "../command.ts";
import { equalityReport } from "../equality-report.ts";
import { jsonText } from "../json-text.ts";
import { readHyper } from "../read-hyper.ts";
import { makeRule, readRule } from "../read-rule.ts";
import { paintFor } from "../terminal/paint.ts";

export const equal = command({
  name: "equal",
  summary: "Says whether two rules are the same, or on which input they part.",
  argument: "A",
  argumentHelp: "a rule's name, or a file of notation",
  second: { argument: "B", argumentHelp: "another one" },
  options: {
    a: option("JSON", "hyperparameters of A, as in '{\"beta\": 0.99}'", (text) => text),
    b: option("JSON", "hyperparameters of B", (text) => text),
    conventions: flag("count rules as equal that differ only in what α is measured in"),
    json: flag("print one JSON document instead"),
  },
  example: "downhill equal adam mine.rule",
  details: [
    "Algebra comes first; what it does not settle is run on inputs that tell near relatives apart. Symbols may be called " +
      "otherwise: learning rates, decays and epsilons are matched by name, then by role. Defaults are not compared.",
    "The exit code is 0 where the rules are equal and 1 where they are not.",
  ],
  async run({ argument, second, options }) {
    const [a, b] = [await readRule(argument), await readRule(second)];
    const [first, other] = [
      makeRule(a, readHyper(options.a, "--a"), options.a === undefined ? argument : "--a"),
      makeRule(b, readHyper(options.b, "--b"), options.b === undefined ? second : "--b"),
    ];
    const found = equivalent(first, other, { conventions: options.conventions });
    const text = options.json
      ? jsonText({ a: a.name, b: b.name, ...found })
      : `${equalityReport(a.name, b.name, found, paintFor(process.stdout)).join("\n")}\n`;
    process.stdout.write(text);
    return found.equivalent ? 0 : 1;
  },
});
