import { dayOf, zoneAt } from "@downhill/practice/schedule/learner-day";
import type { PageLog } from "../../practice-log/use-practice-log.ts";
import { eventsOf } from "../asked/pending-answer.ts";
import { forgetSession, holdSession, keepSession, keptSessions } from "./keep-session.ts";
import { goOn } from "./session-state.ts";

/**
 * Brings answers into the log that were graded and then left, with the rating that they had; sessions of another day are forgotten.
 * What an open page has is its own.
 * @param except a session that is not touched
 */
export async function settleSessions(log: PageLog, except?: string): Promise<void> {
  const now = Date.now();
  const zone = zoneAt(now);
  for (const state of keptSessions()) {
    const isOld = dayOf(state.begun, zone) !== dayOf(now, zone);
    if (state.id === except || !(isOld || state.pending !== undefined)) continue;
    const release = await holdSession(state.id);
    if (release === undefined) continue;
    // It may have gone on between the reading and the holding.
    const left = keptSessions().find(({ id }) => id === state.id);
    if (left !== undefined) {
      const isSettled = left.pending === undefined || (await log.append(eventsOf(left.pending)));
      if (isSettled && isOld) forgetSession(left.id);
      else if (isSettled) keepSession(goOn(left));
    }
    release();
  }
}
