import { availableParallelism, cpus } from "node:os";
import {
  type ContestOptions,
  contest,
  findProblem,
  formatHyper,
  type ProblemSpec,
  type RaceOptions,
  type RaceProgress,
  race,
  tuningSentence,
} from "@downhill/lab";
import { asUsageError } from "../find-problem.ts";
import { jsonText } from "../json-text.ts";
import { makeRule, readRule, requireTrainable } from "../read-rule.ts";
import { paintFor } from "../terminal/paint.ts";
import { contestReport } from "./contest-report.ts";
import { interruptible } from "./interruptible.ts";
import type { ReportFiles } from "./report-files.ts";
import { showProgress } from "./show-progress.ts";

const widest = 110;

/** How rules are tuned and raced, and what is left behind. */
export interface ContestPlan {
  readonly trials: number;
  readonly plan: RaceOptions;
  readonly json: boolean;
  readonly files: ReportFiles;
  /** The command line that runs the same again. */
  readonly command: string;
}

/** Tunes rules, races them on fresh seeds and prints what came of it; gives the exit code. */
export async function runContest(
  problem: ProblemSpec,
  words: readonly string[],
  { trials, plan, json, files, command }: ContestPlan,
): Promise<number> {
  const named = await Promise.all(words.map(readRule));
  const contenders = named.map((rule) => ({
    label: rule.name,
    make(hyper: Readonly<Record<string, number>>) {
      const made = makeRule(rule, hyper, rule.name);
      // A rule without a default rate is asked for its text before it has one.
      if ("lr" in hyper) requireTrainable(made, rule.name, (word) => `${word} = 0.9 in its header`);
      return made;
    },
  }));
  const { seeds, signal: _, ...rest } = plan;
  const options: ContestOptions = {
    trials,
    tuningSeeds: (await findProblem(problem)).search.seeds,
    seeds,
    plan: rest,
  };
  const outcome = await interruptible((signal) =>
    contest(
      problem,
      contenders,
      { ...options, plan: { ...rest, signal } },
      async (spec, entrants, racing) => {
        const isTuning = racing.seeds !== seeds;
        const labels = isTuning ? ["tuning"] : entrants.map(({ label }) => label);
        const shape = {
          labels,
          seeds: isTuning ? entrants.length * racing.seeds.length : seeds.length,
          steps: racing.steps,
        };
        const progress = showProgress(`${isTuning ? "tune" : "race"} ${problem.name}`, shape, json);
        const onProgress: RaceOptions["onProgress"] = (now) =>
          progress.take(isTuning ? { ...now, entrant: 0, seed: runOf(now, racing.seeds) } : now);
        return race(spec, entrants, { ...racing, onProgress }).finally(progress.end);
      },
    ),
  ).catch((error: unknown) => {
    throw asUsageError(error, problem);
  });
  if (outcome.kind === "interrupted") {
    const kept = plan.store === undefined ? "" : "; the runs that were finished are kept";
    process.stderr.write(`downhill: stopped${kept}\n`);
    return outcome.exitCode;
  }
  const circumstances = {
    learningRates: tuningSentence(outcome.value),
    hyper: outcome.value.contenders.map(({ label, best }) => `${label} ${formatHyper(best)}`).join("; "),
    cores: availableParallelism(),
    processor: cpus()[0]?.model.trim() || undefined,
  };
  await files.write([{ result: outcome.value, circumstances }], command);
  const width = Math.min(process.stdout.columns ?? 80, widest);
  const text = json
    ? jsonText(outcome.value)
    : `${contestReport(outcome.value, circumstances, width, paintFor(process.stdout)).join("\n")}\n`;
  process.stdout.write(text);
  return 0;
}

/** One number for a trial and its seed. */
function runOf({ entrant, seed }: RaceProgress, seeds: readonly number[]): number {
  return entrant * seeds.length + seeds.indexOf(seed);
}
