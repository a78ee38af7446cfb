import type { CodeOutcome, CodeProgram, CodeRunner } from "./code-runner.ts";
import { readOutcome } from "./read-outcome.ts";

/** A thread, process or frame in which programs of one language run, one after the other. */
export interface CodeHost {
  readonly post: (program: CodeProgram) => void;
  /** Ends it at once, whatever it does. */
  readonly end: () => void;
}

/** What a host calls back with. */
export interface HostListener {
  /** Once, when programs may come. */
  readonly onReady: () => void;
  /** For each program: JSON of its outcome, which the program may have forged. */
  readonly onOutcome: (text: unknown) => void;
  /** It cannot be loaded. */
  readonly onFailure: (error: Error) => void;
  /** It ended by itself: its memory is spent, or the program ended it. */
  readonly onEnd: () => void;
}

export type StartHost = (language: CodeProgram["language"], listener: HostListener) => CodeHost;

/**
 * Runs programs in hosts that are started when the first program of a language comes and kept for the next. A host whose program does
 * not come back in its time, and the grace that a host has to end it itself, is ended.
 */
export function runInHosts(start: StartHost): CodeRunner {
  const seats = new Map<CodeProgram["language"], Seat>();
  return {
    run(program) {
      const seat = seats.get(program.language) ?? openSeat((listener) => start(program.language, listener));
      seats.set(program.language, seat);
      return seat.run(program);
    },
    close() {
      for (const seat of seats.values()) seat.close();
      seats.clear();
    },
  };
}

/** How long a host may take beyond a program's time, in seconds. */
const grace = 1;

interface Seat {
  readonly run: (program: CodeProgram) => Promise<CodeOutcome>;
  readonly close: () => void;
}

function openSeat(start: (listener: HostListener) => CodeHost): Seat {
  let host: { readonly ready: Promise<CodeHost>; readonly end: () => void } | undefined;
  let settle: ((outcome: CodeOutcome | { readonly text: unknown }) => void) | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  function open(): Promise<CodeHost> {
    if (host !== undefined) return host.ready;
    const { promise, resolve, reject } = Promise.withResolvers<CodeHost>();
    const drop = (): void => {
      if (host?.ready === promise) host = undefined;
    };
    const opened = start({
      onReady: () => resolve(opened),
      onOutcome: (text) => settle?.({ text }),
      onFailure(error) {
        drop();
        reject(error);
      },
      onEnd() {
        drop();
        reject(new Error("the sandbox ended before it was ready"));
        settle?.({ kind: "stopped", why: "memory" });
      },
    });
    host = {
      ready: promise,
      end() {
        opened.end();
        reject(new Error("the sandbox was closed"));
      },
    };
    return promise;
  }

  function end(): void {
    host?.end();
    host = undefined;
  }

  async function runNow(program: CodeProgram): Promise<CodeOutcome> {
    if (isClosed) return closed;
    const ready = await open().catch((error: unknown) => {
      if (isClosed) return undefined;
      throw error;
    });
    if (ready === undefined || isClosed) return closed;
    const { promise, resolve } = Promise.withResolvers<CodeOutcome | { readonly text: unknown }>();
    settle = resolve;
    const timer = setTimeout(
      () => {
        end();
        resolve({ kind: "stopped", why: "time" });
      },
      1000 * (program.limits.seconds + grace),
    );
    ready.post(program);
    const came = await promise;
    clearTimeout(timer);
    settle = undefined;
    const outcome = "text" in came ? readOutcome(came.text, program.calls.length) : came;
    // Memory that Python has taken it keeps.
    if (outcome.kind === "stopped" && program.language === "python") end();
    return outcome;
  }

  return {
    run(program) {
      const mine = queue.then(() => runNow(program));
      queue = mine.catch(() => undefined);
      return mine;
    },
    close() {
      isClosed = true;
      end();
      settle?.(closed);
    },
  };
}

const closed: CodeOutcome = { kind: "stopped", why: "closed" };
