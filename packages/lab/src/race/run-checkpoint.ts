import type { LogEntries } from "./run-log.ts";

/** A run between two steps: what it needs to go on and end in the bits of a run that was not broken off. */
export interface RunCheckpoint {
  /** Steps taken, and batches drawn. */
  readonly step: number;
  /** Parameters and states: what the optimizer's `save` gives. */
  readonly optimizer: Uint8Array;
  readonly log: LogEntries;
}
