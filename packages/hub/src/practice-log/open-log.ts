import { LogError, type PracticeLog } from "@downhill/practice/log/practice-log";

let opened: Promise<OpenedLog> | undefined;

export interface OpenedLog {
  readonly log: PracticeLog;
  /** Why nothing is kept beyond this page; undefined where the browser keeps it. */
  readonly unkept: LogError | undefined;
}

/**
 * The learner's log in this browser, opened once a page. Where the browser keeps nothing, it is one that lasts as long as the page.
 * @throws LogError where it cannot be opened for now; the next call tries again
 */
export function openLog(): Promise<OpenedLog> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(): Promise<OpenedLog> {
  const { openIndexedLog } = await import("@downhill/practice/log/indexed-log");
  try {
    return { log: await openIndexedLog(), unkept: undefined };
  } catch (error) {
    if (!(error instanceof LogError) || error.reason !== "unavailable") throw error;
    const { createMemoryLog } = await import("@downhill/practice/log/memory-log");
    return { log: createMemoryLog(), unkept: error };
  }
}
