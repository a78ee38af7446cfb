import { dayOf, zoneAt } from "@downhill/practice/schedule/learner-day";
import { holdSession, keepSession, keptSessions, patience } from "./keep-session.ts";
import { beginSession, type SessionState } from "./session-state.ts";

const ownKey = "downhill-own-session";

/** The session of this address: the tab's own or one that no page has, of today; else a new one of these questions. */
export async function resumeSession(search: string, choose: () => readonly string[]): Promise<SessionState> {
  const now = Date.now();
  const own = readOwn();
  for (const state of keptSessions()) {
    const zone = zoneAt(now);
    if (state.search !== search || dayOf(state.begun, zone) !== dayOf(now, zone)) continue;
    if ((await holdSession(state.id, state.id === own ? patience : 0)) === undefined) continue;
    // It may have gone on between the reading and the holding.
    return take(keptSessions().find(({ id }) => id === state.id) ?? state);
  }
  const fresh = beginSession(search, choose(), now);
  await holdSession(fresh.id);
  return take(fresh);
}

function take(state: SessionState): SessionState {
  keepSession(state);
  try {
    sessionStorage.setItem(ownKey, state.id);
  } catch {
    // It is found again by its address.
  }
  return state;
}

function readOwn(): string | null {
  try {
    return sessionStorage.getItem(ownKey);
  } catch {
    return null;
  }
}
