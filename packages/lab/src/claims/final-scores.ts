import type { ProblemSpec } from "../problem.ts";
import type { Entrant } from "../race/race.node.ts";
import type { RunRecord } from "../race/result.ts";
import type { ClaimContext } from "./claim.ts";

/** What counts of a run when it is over. */
export type FinalScore = "accuracy" | "loss";

/**
 * Trains every entrant on every seed and gives the scores at the end, by entrant, then seed. A run that diverged has accuracy 0
 * or infinite loss. Where there is no held-out data the loss is the last training loss.
 */
export async function finalScores(
  { race, signal }: ClaimContext,
  spec: ProblemSpec,
  entrants: readonly Entrant[],
  {
    seeds,
    steps,
    score,
  }: { readonly seeds: readonly number[]; readonly steps: number; readonly score: FinalScore },
): Promise<readonly (readonly number[])[]> {
  const { runs } = await race(spec, entrants, { seeds, steps, signal });
  return entrants.map((_, entrant) =>
    seeds.map((seed) => {
      const run = runs.find((one) => one.entrant === entrant && one.seed === seed);
      if (run === undefined) throw new Error(`the race has no run of entrant ${entrant} with seed ${seed}`);
      return scoreOf(run, score);
    }),
  );
}

function scoreOf({ tests, losses, divergedAt }: RunRecord, score: FinalScore): number {
  if (score === "accuracy") return divergedAt === undefined ? (tests.at(-1)?.accuracy ?? 0) : 0;
  if (divergedAt !== undefined) return Number.POSITIVE_INFINITY;
  return tests.at(-1)?.loss ?? losses.at(-1) ?? Number.POSITIVE_INFINITY;
}
