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
  tunableWords,
  tuningSentence,
} from "@downhill/lab";
import { asUsageError } from "../find-problem.ts";
import { makeRule, readRule, requireTrainable } from "../read-rule.ts";
import { paintFor } from "../terminal/paint.ts";
import { UsageError } from "../usage-error.ts";
import { contestReport } from "./contest-report.ts";
import { interruptible } from "./interruptible.ts";
import { type Publish, reportWidth } from "./race-each.ts";
import { showProgress } from "./show-progress.ts";

/** How rules are tuned and raced. */
export interface ContestPlan {
  readonly trials: number;
  readonly plan: RaceOptions;
  /** Whether nothing may be shown on the way. */
  readonly json: boolean;
  /** The command line that runs the same again. */
  readonly command: string;
}

/**
 * Tunes rules, races them on fresh seeds and publishes what came of it; gives the exit code.
 * @throws UsageError where a rule is unknown, or has nothing that can be tuned
 */
export async function runContest(
  problem: ProblemSpec,
  words: readonly string[],
  { trials, plan, json, command }: ContestPlan,
  publish: Publish,
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
  for (const { label, make } of contenders) {
    const words = Object.keys(make({}).hyper);
    if (tunableWords(words).length > 0) continue;
    const has = words.length === 0 ? "no hyperparameters" : `only ${words.join(", ")}`;
    throw new UsageError(
      `--tune: ${label} has nothing that can be tuned (${has}); leave it out, or race without --tune`,
    );
  }
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
  const report = contestReport(outcome.value, circumstances, reportWidth(), paintFor(process.stdout));
  publish({ result: outcome.value, circumstances, command, report });
  return 0;
}

/** One number for a trial and its seed. */
function runOf({ entrant, seed }: RaceProgress, seeds: readonly number[]): number {
  return entrant * seeds.length + seeds.indexOf(seed);
}
