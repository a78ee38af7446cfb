import type { RaceResult, RunRecord } from "@downhill/lab/race/result";
import type { TrainSession } from "./train-session.ts";

/**
 * What a session has found so far, as a race says it: its result where it is finished, else the runs as far as they are. Undefined until
 * the problem is there.
 */
export function resultSoFar(session: TrainSession): RaceResult | undefined {
  const { plan, runs, description, result } = session;
  if (result.value !== undefined) return result.value;
  if (description.value === undefined) return undefined;
  return {
    problem: { name: plan.problem.name, ...description.value },
    entrants: plan.entrants.map(({ label, rule }) => ({ label, text: rule.text, hyper: rule.hyper })),
    seeds: plan.seeds,
    steps: plan.steps,
    target: plan.target,
    runs: plan.seeds.flatMap((seed) =>
      plan.entrants.flatMap((_, entrant): RunRecord[] => {
        const run = runs.find((one) => one.entrant === entrant && one.seed === seed);
        if (run === undefined) return [];
        const { losses, tests, step, isOver } = run;
        return [
          {
            entrant,
            seed,
            losses,
            tests: tests.map(({ step: at, loss, accuracy, examples }) => ({
              step: at,
              loss,
              accuracy,
              examples,
            })),
            diagnoses: [],
            ...{ stepsToTarget: undefined, secondsToTarget: undefined },
            divergedAt: isOver && step < plan.steps ? step : undefined,
            ...{ seconds: 0, optimizerSeconds: 0 },
          },
        ];
      }),
    ),
    reused: 0,
    seconds: session.seconds(),
    workers: plan.entrants.length,
  };
}
