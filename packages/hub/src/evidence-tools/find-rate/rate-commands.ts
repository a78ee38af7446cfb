import type { ProblemSpec } from "@downhill/lab/problem";
import { quoteWord, spellOptions } from "@downhill/lab/report/command-words";
import { rangeDefaults } from "@downhill/lab/search/find-rate";

export interface AskedRange {
  readonly problem: ProblemSpec;
  /** A rule's name, or the file that its text is kept in. */
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly steps: number;
}

/** The command line that runs the same range test. What is usual is left out. */
export function rateCommand({ problem, rule, start, end, steps }: AskedRange): string {
  const words = [
    ...["npx", "downhill", "find-lr", problem.name],
    ...["--rule", rule],
    ...(start === rangeDefaults.start ? [] : ["--start", String(start)]),
    ...(end === rangeDefaults.end ? [] : ["--end", String(end)]),
    ...(steps === rangeDefaults.steps ? [] : ["--steps", String(steps)]),
    ...spellOptions(problem),
  ];
  return words.map(quoteWord).join(" ");
}
