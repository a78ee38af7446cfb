import { dayOf, zoneAt } from "@downhill/practice/schedule/learner-day";
import { holdSession, keepSession, keptSessions } from "./keep-session.ts";
import { beginSession, type SessionState } from "./session-state.ts";

/** The session of this address: one of today that no page has, as the one that this tab left; else a new one of these questions. */
export async function resumeSession(search: string, choose: () => readonly string[]): Promise<SessionState> {
  const now = Date.now();
  for (const state of keptSessions()) {
    const zone = zoneAt(now);
    if (state.search !== search || dayOf(state.begun, zone) !== dayOf(now, zone)) continue;
    // The page that was left may have it still, or be bringing its answer into the log.
    if ((await holdSession(state.id)) === undefined) continue;
    // It may have gone on between the reading and the holding.
    return keptSessions().find(({ id }) => id === state.id) ?? state;
  }
  const fresh = beginSession(search, choose(), now);
  await holdSession(fresh.id);
  keepSession(fresh);
  return fresh;
}
