import type { LogEvent } from "@downhill/practice/log/log-event";
import { LogError } from "@downhill/practice/log/practice-log";
import { type ReadonlySignal, signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { openLog } from "./open-log.ts";

/** What is wrong with the log, and what to do about it. */
export interface LogProblem {
  readonly reason: LogError["reason"] | "unknown";
  readonly says: string;
}

/** The log as the page's islands see it. */
export interface PageLog {
  /** Every event; undefined until they have been read. They follow what other tabs add. */
  readonly events: ReadonlySignal<readonly LogEvent[] | undefined>;
  readonly problem: ReadonlySignal<LogProblem | undefined>;
  /** Adds events. @returns whether they are kept; where not, `problem` says why */
  readonly append: (events: readonly LogEvent[]) => Promise<boolean>;
  readonly readAgain: () => Promise<void>;
}

const events = signal<readonly LogEvent[] | undefined>(undefined);
const problem = signal<LogProblem | undefined>(undefined);
let isWatched = false;

const pageLog: PageLog = { events, problem, append, readAgain: read };

/** The page's log, read when the first island asks for it. */
export function usePracticeLog(): PageLog {
  useEffect(() => {
    if (events.peek() === undefined && problem.peek() === undefined) void read();
  }, []);
  return pageLog;
}

/** The log for what is no component. */
export function practiceLog(): PageLog {
  return pageLog;
}

async function read(): Promise<void> {
  try {
    const { log, unkept } = await openLog();
    if (!isWatched) {
      isWatched = true;
      log.watch(() => void read());
    }
    events.value = await log.readAll();
    problem.value = unkept === undefined ? undefined : problemOf(unkept);
  } catch (error) {
    problem.value = problemOf(error);
  }
}

async function append(added: readonly LogEvent[]): Promise<boolean> {
  try {
    const { log } = await openLog();
    await log.append(added);
  } catch (error) {
    problem.value = problemOf(error);
    return false;
  }
  await read();
  return true;
}

function problemOf(error: unknown): LogProblem {
  if (error instanceof LogError) return { reason: error.reason, says: error.message };
  return {
    reason: "unknown",
    says: `The log cannot be used: ${error instanceof Error ? error.message : String(error)}`,
  };
}
