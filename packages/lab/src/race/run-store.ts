import type { RunRecord } from "./result.ts";
import type { RunCheckpoint } from "./run-checkpoint.ts";

/** Everything that determines a run. */
export interface RunIdentity {
  /** `codeVersion()`. */
  readonly code: string;
  readonly problem: unknown;
  /** The rule's text. */
  readonly rule: string;
  readonly hyper: Readonly<Record<string, number>>;
  readonly seed: number;
  readonly plan: unknown;
}

/** Runs by what determines them. */
export interface RunStore {
  find(identity: RunIdentity): Promise<Omit<RunRecord, "entrant"> | undefined>;
  /** Keeps a run that has ended; its checkpoint goes. */
  keep(identity: RunIdentity, run: Omit<RunRecord, "entrant">): Promise<void>;
  findCheckpoint(identity: RunIdentity): Promise<RunCheckpoint | undefined>;
  /** Keeps where a run stands, in the place of where it stood before. */
  keepCheckpoint(identity: RunIdentity, checkpoint: RunCheckpoint): Promise<void>;
}
