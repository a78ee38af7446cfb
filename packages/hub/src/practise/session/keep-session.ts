import { keepText, keptKeys, readKept } from "../../frame/kept-text.ts";
import type { SessionState } from "./session-state.ts";

const prefix = "downhill-session/";

/** Keeps a session as it stands, at once. One that has ended and owes the log nothing is forgotten. */
export function keepSession(state: SessionState): void {
  const isOver = state.at >= state.queue.length && state.pending === undefined;
  keepText(prefix + state.id, isOver ? undefined : JSON.stringify(state));
}

export function forgetSession(id: string): void {
  keepText(prefix + id, undefined);
}

/** Sessions that are kept, the latest first, whether or not a page has them. */
export function keptSessions(): readonly SessionState[] {
  return readSessions().toSorted((a, b) => b.begun - a.begun);
}

/** Gives a session back to other pages. */
export type Release = () => void;

/**
 * Holds a session for this page, until it is released or the page goes. It is asked for again for a moment, since a page that was just
 * left or is loaded again lets go late. Where the browser has no locks, every page may.
 * @returns undefined where another page has it
 */
export async function holdSession(id: string): Promise<Release | undefined> {
  const { locks } = navigator;
  if (locks === undefined) return () => {};
  const until = performance.now() + patience;
  for (;;) {
    const release = await requestOnce(locks, prefix + id);
    if (release !== undefined || performance.now() >= until) return release;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** Milliseconds. */
const patience = 1000;
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
  return keptKeys(prefix).flatMap((key) => {
    const state = readState(readKept(key) ?? "");
    // What an older version of the page wrote is of no use.
    if (state === undefined) keepText(key, undefined);
    return state ?? [];
  });
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
