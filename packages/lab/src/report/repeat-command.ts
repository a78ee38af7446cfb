import type { ProblemSpec, Target } from "../problem.ts";
import { quoteWord, spellOptions } from "./command-words.ts";

/** Learning rates as given on the command line: one for every rule, or one each for some. */
export type GivenRates = number | ReadonlyMap<string, number>;

/** A race as it was asked for, with what the problem or the command settled. */
export interface AskedRace {
  readonly problem: ProblemSpec;
  readonly rules: readonly string[];
  readonly rates: GivenRates | undefined;
  readonly seeds: number;
  readonly steps: number;
  readonly target: Target | undefined;
  readonly trials: number | undefined;
  /** Switches that change what is measured. */
  readonly switches: readonly string[];
}

/** The command line that runs a race again, with everything in it that a default might change. */
export function repeatCommand({
  problem,
  rules,
  rates,
  seeds,
  steps,
  target,
  trials,
  switches,
}: AskedRace): string {
  const words = [
    ...["npx", "downhill", "race", problem.name],
    ...["--rules", rules.join(",")],
    ...(rates === undefined ? [] : ["--lr", spellRates(rates)]),
    ...["--seeds", String(seeds)],
    ...["--steps", String(steps)],
    ...(target === undefined ? [] : ["--target", spellTarget(target)]),
    ...spellOptions(problem),
    ...(trials === undefined ? [] : ["--tune", String(trials)]),
    ...switches,
  ];
  return words.map(quoteWord).join(" ");
}

function spellTarget({ metric, value }: Target): string {
  return `${metric}${metric === "loss" ? "<" : ">"}${value}`;
}

function spellRates(rates: GivenRates): string {
  if (typeof rates === "number") return String(rates);
  return [...rates].map(([name, rate]) => `${name}=${rate}`).join(",");
}
