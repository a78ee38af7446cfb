import type { FollowedTest } from "@downhill/lab/race/race-job";
import type { TrainSession } from "./train-session.ts";

/** What each rule's run of the first seed was tested to at one step; undefined for a run that ended before. */
export interface CommonTest {
  readonly step: number;
  readonly tests: readonly (FollowedTest | undefined)[];
}

/**
 * The tests of the first seed, by step, as far as every run is that has not ended: what all are shown at is the same moment of their
 * training.
 */
export function commonTests({ plan, runs }: TrainSession): readonly CommonTest[] {
  const own = plan.entrants.map((_, entrant) =>
    runs.find((run) => run.entrant === entrant && run.seed === plan.seeds[0]),
  );
  const going = own.filter((run) => run?.isOver !== true);
  const count = Math.min(...going.map((run) => run?.tests.length ?? 0));
  const longest = Math.max(0, ...own.map((run) => run?.tests.length ?? 0));
  const most = own.find((run) => run?.tests.length === longest)?.tests ?? [];
  return most
    .slice(0, Math.min(count, longest))
    .map(({ step }, place) => ({ step, tests: own.map((run) => run?.tests[place]) }));
}
