import type { SessionState } from "./session-state.ts";

const prefix = "downhill-session/";

/** Keeps a session as it stands, at once. One that has ended and owes the log nothing is forgotten. */
export function keepSession(state: SessionState): void {
  try {
    if (state.at >= state.queue.length && state.pending === undefined)
      localStorage.removeItem(prefix + state.id);
    else localStorage.setItem(prefix + state.id, JSON.stringify(state));
  } catch {
    // Its answers are in the log; only the place is lost with the page.
  }
}

export function forgetSession(id: string): void {
  try {
    localStorage.removeItem(prefix + id);
  } catch {
    // Nothing is kept there.
  }
}

/** Sessions that are kept, the latest first, whether or not a page has them. */
export function keptSessions(): readonly SessionState[] {
  return readSessions().toSorted((a, b) => b.begun - a.begun);
}

/** Gives a session back to other pages. */
export type Release = () => void;

/** How many milliseconds to wait for a session of a page that was just left or is loaded again: it lets go a moment later. */
export const patience = 1000;

/**
 * Holds a session for this page, until it is released or the page goes. Where the browser has no locks, every page may.
 * @param wait milliseconds for which it is asked for again
 * @returns undefined where another page has it
 */
export async function holdSession(id: string, wait = 0): Promise<Release | undefined> {
  const { locks } = navigator;
  if (locks === undefined) return () => {};
  const until = performance.now() + wait;
  for (;;) {
    const release = await requestOnce(locks, prefix + id);
    if (release !== undefined || performance.now() >= until) return release;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

const pause = 50;

function requestOnce(locks: LockManager, name: string): Promise<Release | undefined> {
  return new Promise((resolve) => {
    locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (lock === null) return resolve(undefined);
        return new Promise<void>((end) => resolve(end));
      })
      // Where locks are forbidden, nothing is shared with other pages either.
      .catch(() => resolve(() => {}));
  });
}

function readSessions(): readonly SessionState[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => {
        const state = readState(localStorage.getItem(key) ?? "");
        // What an older version of the page wrote is of no use.
        if (state === undefined) localStorage.removeItem(key);
        return state ?? [];
      });
  } catch {
    return [];
  }
}

function readState(text: string): SessionState | undefined {
  try {
    const state = JSON.parse(text) as Partial<SessionState>;
    const isWhole =
      typeof state.id === "string" &&
      typeof state.search === "string" &&
      typeof state.at === "number" &&
      typeof state.begun === "number" &&
      Array.isArray(state.queue) &&
      Array.isArray(state.done);
    return isWhole ? (state as SessionState) : undefined;
  } catch {
    return undefined;
  }
}
