import type { ProblemSpec } from "../problem.ts";
import { quoteWord, spellOptions } from "./command-words.ts";
import { formatSetting } from "./number.ts";

/** A command line that races one rule at a rate on a problem. */
export function raceCommand(problem: ProblemSpec, rule: string, rate: number | undefined): string {
  const words = [
    ...["downhill", "race", problem.name],
    ...["--rules", rule],
    ...(rate === undefined ? [] : ["--lr", formatSetting(rate)]),
    ...spellOptions(problem),
  ];
  return words.map(quoteWord).join(" ");
}
