import type { RaceResult } from "../race/result.ts";
import { formatTarget } from "./format-target.ts";
import { formatCount, formatPercent, formatPlural, formatSeconds } from "./number.ts";
import type { EntrantSummary } from "./summary.ts";

export interface Circumstances {
  /** One sentence or more on where the learning rates are from. */
  readonly learningRates: string;
  /** The hyperparameters other than learning rates, by rule; empty where there are none. */
  readonly hyper: string;
  /** Of the machine; undefined where nobody knows. */
  readonly cores: number | undefined;
  /** The processor's name, where the system says it. */
  readonly processor: string | undefined;
}

/** The fairness card: what a reader has to know to trust the comparison, or not to, as pairs of a word and a line. */
export function conditionsOf(
  result: RaceResult,
  summaries: readonly EntrantSummary[],
  { learningRates, hyper, cores, processor }: Circumstances,
): readonly (readonly [string, string])[] {
  return [
    ["same for all", sameForAll(result)],
    ["learning rates", learningRates],
    ...(hyper === "" ? [] : [["hyperparameters", hyper] as const]),
    ["problem", problemLine(result)],
    ["length", lengthLine(result)],
    ...(result.target === undefined ? [] : [["target", targetLine(result)] as const]),
    ["machine", machineLine(result, cores, processor)],
    ["optimizer", optimizerLine(summaries)],
  ];
}

function sameForAll({ seeds, problem }: RaceResult): string {
  const what = problem.examples > 0 ? "starting weights and batches" : "starting point";
  const which = seeds.length === 1 ? `seed ${seeds[0]}` : `seeds ${seeds.join(", ")}`;
  return `${what}, fixed by ${which}`;
}

function problemLine({ problem }: RaceResult): string {
  const options = Object.entries(problem.options ?? {}).map(([name, value]) => `${name} ${value}`);
  return [`${problem.title}; ${formatPlural(problem.parameters, "parameter")}`, ...options].join(", ");
}

function lengthLine({ steps, problem }: RaceResult): string {
  if (problem.examples === 0) return formatPlural(steps, "step");
  const epochs = (steps * problem.batchSize) / problem.examples;
  const shown =
    epochs < 0.01 ? "less than 0.01" : epochs >= 9.95 ? formatCount(epochs) : epochs.toPrecision(2);
  const batch = `batches of ${formatCount(problem.batchSize)} from ${formatPlural(problem.examples, "example")}`;
  return `${formatPlural(steps, "step")} with ${batch}: ${shown} epochs`;
}

function targetLine({ target, problem }: RaceResult): string {
  if (target === undefined) return "";
  if (target.metric === "accuracy")
    return `${formatTarget(target)} on held-out data, looked at during training`;
  return `${problem.examples > 0 ? "smoothed " : ""}training ${formatTarget(target)}`;
}

function machineLine(
  { workers, seconds, reused, runs: all }: RaceResult,
  cores: number | undefined,
  processor: string | undefined,
): string {
  const runs = workers === 1 ? "one run at a time" : `${workers} runs at a time`;
  const name = processor === undefined ? "" : ` (${processor})`;
  const kept =
    reused === 0
      ? ""
      : `; ${reused === all.length ? "all" : reused} of ${formatPlural(all.length, "run")} kept from before`;
  const machine = cores === undefined ? "" : `${formatPlural(cores, "core")}${name}, `;
  return `${machine}${runs}; ${formatSeconds(seconds)} in all${kept}`;
}

function optimizerLine(summaries: readonly EntrantSummary[]): string {
  const shares = summaries.map(({ optimizerShare }) => optimizerShare);
  const [low, high] = [formatPercent(Math.min(...shares)), formatPercent(Math.max(...shares))];
  const shown = low === high ? low : `${low.replace(" %", "")}–${high}`;
  return `${shown} of the training time went into the update rule`;
}
