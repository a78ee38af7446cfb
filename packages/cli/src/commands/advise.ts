import { advise as findAdvice, readDataFile } from "@downhill/lab";
import { adviceReport } from "../choose/advice-report.ts";
import { command, flag, option } from "../command.ts";
import { asUsageError, problemHelp, readProblem, requireProblem } from "../find-problem.ts";
import { jsonText } from "../json-text.ts";
import { interruptible } from "../race/interruptible.ts";
import { readOptions } from "../race/read-options.ts";
import { readCount, readNumber } from "../read-value.ts";
import { createLiveRegion } from "../terminal/live-region.ts";
import { paintFor } from "../terminal/paint.ts";
import { UsageError } from "../usage-error.ts";

const usualSeconds = 60;

export const advise = command({
  name: "advise",
  summary: "Says which rule to take for a problem, and why, from probes under a budget.",
  argument: "PROBLEM",
  argumentHelp: problemHelp,
  options: {
    budget: option("S", `seconds to spend (default: ${usualSeconds})`, readNumber),
    evaluations: option("N", "gradients to spend instead of seconds: the same advice each time", readCount),
    with: option("A=X,…", "options of the problem, as in batch=16", readOptions),
    json: flag("print the whole advice as one JSON document"),
  },
  example: "downhill advise digits --budget 60",
  details: [
    "First it looks at the landscape a few steps from the start: how noisy gradients are (McCandlish et al. 2018), how they differ between " +
      "tensors, and how large the curvature gets (power iteration on differences of gradients).",
    "The candidates are the plainest rule (gradientDescent), one with a memory (momentum), one that scales each parameter (rmsprop), both at " +
      "once (adam), and, where the data is seen five times or more, that with weight decay (adamw).",
    "Then each tries six learning rates of a half-decade grid on one tuning seed: all for a quarter of the steps, the best three for half, the " +
      "best two for all. Where a best rate lies on an end of the grid, every rule gets one more. Last, each runs on six fresh seeds at its best rate.",
    "Rules are ranked by the loss on held-out training examples, never on the test set (without such, by the mean training loss). Of those that " +
      "paired runs cannot tell from the first, the one with the least state is recommended.",
    "With --budget gradients are timed first, and the lengths of the probes follow from it; no probe begins when time is out. The advice names the " +
      "--evaluations that repeat it.",
  ],
  async run({ argument, options: { budget, evaluations, with: settings, json } }) {
    if (budget !== undefined && evaluations !== undefined)
      throw new UsageError("--budget and --evaluations: the probes are limited by one or the other");
    if (budget !== undefined && !(budget > 0)) throw new UsageError("--budget: give seconds above 0");
    const spec = readProblem(argument, settings);
    await requireProblem(spec);
    const progress = showProbes(`advise ${argument}`);
    const started = performance.now();
    const outcome = await interruptible((signal) =>
      findAdvice(spec, readDataFile, {
        budget: evaluations === undefined ? { seconds: budget ?? usualSeconds } : { evaluations },
        onProbe: progress.take,
        signal,
      }),
    )
      .finally(progress.end)
      .catch((error: unknown) => {
        throw asUsageError(error, spec);
      });
    if (outcome.kind === "interrupted") {
      process.stderr.write("downhill: stopped; probes are not kept\n");
      return outcome.exitCode;
    }
    const seconds = (performance.now() - started) / 1000;
    const width = Math.min(process.stdout.columns ?? 80, 110);
    process.stdout.write(
      json
        ? jsonText(outcome.value)
        : `${adviceReport(outcome.value, seconds, width, paintFor(process.stdout)).join("\n")}\n`,
    );
    return 0;
  },
});

/** One line on standard error in a terminal; nothing elsewhere. */
function showProbes(title: string): {
  readonly take: (probes: number, most: number) => void;
  readonly end: () => void;
} {
  if (!process.stderr.isTTY) return { take: () => {}, end: () => {} };
  const region = createLiveRegion(process.stderr);
  region.draw([`${title}: looking at the landscape`]);
  return {
    take: (probes, most) => region.draw([`${title}: ${probes} of at most ${most} probes`]),
    end: () => region.end(),
  };
}
