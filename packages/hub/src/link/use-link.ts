import { type ReadonlySignal, useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Link } from "./create-link.ts";
import { LinkError } from "./link-error.ts";

export interface LinkNeeds<State> {
  readonly link: Link<State>;
  /** What the page shows now, as plain data. */
  readonly state: ReadonlySignal<State>;
  /** Shows the state that a link holds. */
  readonly apply: (state: State) => void;
}

export interface PageLink {
  /** What is wrong with the address that was opened, or with making one; undefined where nothing is. */
  readonly problem: ReadonlySignal<string | undefined>;
  /** Whether the address has been read, so that the page's state stands. */
  readonly isRead: ReadonlySignal<boolean>;
  /** The address of the page as it is now. */
  readonly address: () => Promise<string>;
  readonly dismiss: () => void;
}

const pause = 300;

/**
 * Keeps a page's state in its address: what was opened is shown, what changes is written a moment later, and going back, forward or to
 * another fragment is followed. A page that nobody has touched keeps its short address.
 */
export function useLink<State>({ link, state, apply }: LinkNeeds<State>): PageLink {
  const problem = useSignal<string | undefined>(undefined);
  const isRead = useSignal(false);
  const untouched = useRef(JSON.stringify(state.peek()));
  const latest = useRef(apply);
  latest.current = apply;
  // The fragment that was last read or written here: any other is one that somebody has just gone to.
  const known = useRef("");

  useEffect(() => {
    let isGone = false;
    const read = async (): Promise<void> => {
      const opened = location.hash;
      try {
        const found = await link.decode(opened);
        if (isGone || location.hash !== opened) return;
        known.current = opened;
        problem.value = undefined;
        if (found !== undefined) latest.current(found);
      } catch (error) {
        known.current = opened;
        if (!isGone) problem.value = `${sentenceOf(error)} The page is shown as it starts.`;
      }
      isRead.value = true;
    };
    void read();
    addEventListener("hashchange", read);
    return () => {
      isGone = true;
      removeEventListener("hashchange", read);
    };
  }, [link, problem, isRead]);

  useSignalEffect(() => {
    const now = state.value;
    if (!isRead.value) return undefined;
    const timer = setTimeout(async () => {
      const isUntouched = JSON.stringify(now) === untouched.current;
      // A link that could not be read stays in the address until something is changed.
      if (isUntouched && problem.peek() !== undefined) return;
      try {
        const fragment = isUntouched ? "" : await link.encode(now);
        const isLatest = state.peek() === now && location.hash === known.current;
        if (isLatest && fragment !== location.hash) {
          showFragment(fragment);
          known.current = location.hash;
        }
        if (!isUntouched) problem.value = undefined;
      } catch (error) {
        problem.value = `${sentenceOf(error)} Until then the address stays as it was.`;
      }
    }, pause);
    return () => clearTimeout(timer);
  });

  return {
    problem,
    isRead,
    address: async () => new URL(await link.encode(state.peek()), location.href).href,
    dismiss: () => {
      problem.value = undefined;
    },
  };
}

/** An anchor of the page (`#evidence`) is left alone while there is no state to write. */
function showFragment(fragment: string): void {
  if (fragment === "" && !location.hash.startsWith("#z=")) return;
  history.replaceState(history.state, "", fragment === "" ? location.pathname + location.search : fragment);
}

function sentenceOf(error: unknown): string {
  if (error instanceof LinkError) return error.message;
  throw error;
}
