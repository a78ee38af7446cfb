import type { Backend, Dtype } from "downhill";
import { command, flag, option, optionWithDefault, requiredOption } from "../command.ts";
import { jsonText } from "../json-text.ts";
import { readHyper } from "../read-hyper.ts";
import { makeRule, readRule, requireTrainable } from "../read-rule.ts";
import { fileLabel, readText } from "../read-text.ts";
import { readChoice } from "../read-value.ts";
import { ruleNames } from "../rule-names.ts";
import { readSteps } from "../step/read-steps.ts";
import { stepsTable } from "../step/steps-table.ts";
import { takeSteps } from "../step/take-steps.ts";
import { paintFor } from "../terminal/paint.ts";

export const step = command({
  name: "step",
  summary: "Takes steps by a rule on gradients from a file and shows the parameters.",
  argument: "RULE",
  argumentHelp: "a rule's name, or a file of notation",
  options: {
    input: requiredOption("FILE", "JSON with start and grads; - reads standard input"),
    hyper: option("JSON", "hyperparameters, as in '{\"lr\": 0.1}'", (text) => text),
    target: optionWithDefault(
      "T",
      "what runs the step: interpret, js or wasm",
      readChoice<Backend>(["interpret", "js", "wasm"]),
      "wasm",
    ),
    dtype: optionWithDefault("D", "f32 or f64", readChoice<Dtype>(["f32", "f64"]), "f64"),
    json: flag("print one JSON document instead of a table"),
  },
  example: `echo '{"start":{"w":[1]},"grads":[{"w":[2]}]}' | downhill step adam --input -`,
  details: [
    `RULE is one of ${ruleNames.join(", ")}, or the path of a file of notation.`,
    'The input is {"start": {"w": [1, 2], "b": [0]}, "grads": [{"w": [0.1, 0.2], "b": [0.3]}, …]}, tensors as flat ' +
      'lists. With --json the output is {"params": [{"w": […], "b": […]}, …]}, one entry a step.',
    'Numbers that JSON lacks are the strings "NaN", "Infinity" and "-Infinity", in and out; where parameters overflow, ' +
      '"diverged" says {"step", "tensor", "index"} of the first. float32 values are written as the shortest decimal ' +
      "that reads back to the same float32.",
    "Hyperparameters go by word (lr, beta1, eps), in a file of notation by symbol too (α, β1), and for torch.* by " +
      "PyTorch's argument names (betas, amsgrad).",
  ],
  async run({ argument, options }) {
    const { hyper, input, target, dtype, json } = options;
    const named = await readRule(argument);
    const rule = makeRule(named, readHyper(hyper), hyper === undefined ? argument : "--hyper");
    requireTrainable(rule, named.name, (word) => `--hyper '{"${word}": 0.01}'`);
    const steps = readSteps(await readText(input), fileLabel(input));
    const taken = await takeSteps(rule, steps, target, dtype);
    if (json) {
      process.stdout.write(jsonText(taken));
      return 0;
    }
    const paint = paintFor(process.stdout);
    const values = Object.entries(rule.hyper).map(([word, value]) => `${word} ${value}`);
    const title = [paint("bold", named.name), ...values, target, dtype].join("  ");
    const table = stepsTable(steps, taken, process.stdout.columns ?? 80, paint);
    process.stdout.write(`${[title, "", ...table].join("\n")}\n`);
    return 0;
  },
});
