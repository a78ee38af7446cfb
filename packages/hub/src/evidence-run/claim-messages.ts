import type { Finding } from "@downhill/lab/claims/claim";
import type { Evidence } from "@downhill/lab/claims/evidence";
import type { DataProgress } from "../training/read-data-over-http.ts";

/** What the page sends a worker that runs a claim. */
export interface ClaimOrder {
  readonly name: string;
  /** The site's root, ending in a slash. */
  readonly root: string;
}

/** How far the training runs of a claim's current race are. A claim has as many races as it likes. */
export interface ClaimRace {
  /** From 1. */
  readonly race: number;
  /** Steps done and to do over all runs of the race. */
  readonly done: number;
  readonly total: number;
}

/** What came out, beside what is recorded. */
export interface ClaimOutcome {
  readonly finding: Finding;
  readonly recorded: Evidence;
  /** What is not the same in the two, a sentence each. */
  readonly differences: readonly string[];
  readonly seconds: number;
}

export type ClaimNews =
  | { readonly kind: "data"; readonly progress: DataProgress }
  | { readonly kind: "race"; readonly progress: ClaimRace }
  | { readonly kind: "found"; readonly outcome: ClaimOutcome }
  | { readonly kind: "failed"; readonly message: string };
