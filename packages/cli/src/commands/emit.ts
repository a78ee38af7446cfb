import { type EmitTarget, emit as emitRule, emitTargets } from "downhill";
import { command, option, optionWithDefault } from "../command.ts";
import { readHyper } from "../read-hyper.ts";
import { makeRule, readRule } from "../read-rule.ts";
import { readChoice } from "../read-value.ts";
import { ruleNames } from "../rule-names.ts";
import { UsageError } from "../usage-error.ts";

export const emit = command({
  name: "emit",
  summary: "Writes a rule as LaTeX, as a PyTorch optimizer, or as its kernels' JavaScript.",
  argument: "RULE",
  argumentHelp: "a rule's name, or a file of notation",
  options: {
    to: optionWithDefault(
      "TARGET",
      `${emitTargets.slice(0, -1).join(", ")} or ${emitTargets.at(-1)}`,
      readChoice<EmitTarget>(emitTargets),
      "latex",
    ),
    hyper: option("JSON", "hyperparameters, as in '{\"lr\": 0.1}'", (text) => text),
  },
  example: "downhill emit adam --to pytorch > adam.py",
  details: [
    `RULE is one of ${ruleNames.join(", ")}, or the path of a file of notation.`,
    "latex is the equations as a paper sets them, for display mode with amsmath, KaTeX or MathJax; pytorch is a " +
      "torch.optim.Optimizer that needs nothing but torch, with the rule's hyperparameters as defaults; js is the kernel that " +
      "runs, one for each way through the rule's ifs; unicode and ascii are the notation itself.",
  ],
  async run({ argument, options }) {
    const { hyper, to } = options;
    const named = await readRule(argument);
    const rule = makeRule(named, readHyper(hyper), hyper === undefined ? argument : "--hyper");
    process.stdout.write(`${emitOrRefuse(() => emitRule(rule, to))}\n`);
    return 0;
  },
});

function emitOrRefuse(write: () => string): string {
  try {
    return write();
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}
