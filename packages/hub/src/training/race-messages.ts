import type { ProblemSpec } from "@downhill/lab/problem";
import type { RaceJob, RaceSetup, RunNews } from "@downhill/lab/race/race-job";
import type { Watched } from "@downhill/lab/race/require-measurable";
import type { RunRecord } from "@downhill/lab/race/result";
import type { ProblemDescription } from "@downhill/lab/race/run-race";
import type { JobMessage, WorkerMessage } from "@downhill/lab/race/worker-pool";
import type { SiteFile } from "./data-index.ts";
import type { DataProgress } from "./read-data-over-http.ts";

/** What computes the losses and gradients of networks that jax-js runs; all else runs in Wasm or typed arrays. */
export type Device = "wasm" | "webgpu";

/** What a page sends to a worker: first `open`, then `set up`, then jobs, and `hold` and `go on` at any time. */
export type ToWorker =
  | {
      readonly kind: "open";
      /** The site's root, where `data/` lies. */
      readonly root: string;
      readonly device: Device;
      readonly problem: ProblemSpec;
      readonly watched: Watched;
    }
  | { readonly kind: "set up"; readonly setup: RaceSetup }
  | ({ readonly kind: "run" } & JobMessage<RaceJob>)
  | { readonly kind: "hold" }
  | { readonly kind: "go on" };

/** What a worker sends to its page. Errors travel as name and message, since a clone loses a name of its own. */
export type FromWorker =
  | { readonly kind: "data"; readonly progress: DataProgress }
  | { readonly kind: "not kept"; readonly file: SiteFile }
  | { readonly kind: "opened"; readonly description: ProblemDescription }
  | { readonly kind: "unopened"; readonly error: SentError }
  | Exclude<WorkerMessage<RunNews, RunRecord>, { readonly kind: "failed" }>
  | { readonly kind: "failed"; readonly error: SentError };

export interface SentError {
  readonly name: string;
  readonly message: string;
}

export function packError(error: unknown): SentError {
  return error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: "Error", message: String(error) };
}

export function unpackError({ name, message }: SentError): Error {
  return Object.assign(new Error(message), { name });
}
