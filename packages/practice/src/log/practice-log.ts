import type { LogEvent } from "./log-event.ts";

/** Where the learner's log is kept. */
export interface PracticeLog {
  /** Every event, in the order of time. */
  readonly readAll: () => Promise<readonly LogEvent[]>;
  /**
   * Adds events; they are kept once the promise is fulfilled, all of them or none. Events whose id is in the log already are left alone.
   * @throws LogError where they cannot be kept, with what to do about it
   */
  readonly append: (events: readonly LogEvent[]) => Promise<void>;
  /** Calls back when events were added, here or in another tab. @returns what ends it */
  readonly watch: (onChange: () => void) => () => void;
}

/** Says why a log could not be read or written, and what to do. */
export class LogError extends Error {
  override readonly name = "LogError";
  /** `unavailable` where there is no place to keep a log at all, such as a private window or a folder that may not be written to. */
  readonly reason: "full" | "corrupt" | "newer" | "blocked" | "unavailable";

  constructor(reason: LogError["reason"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
