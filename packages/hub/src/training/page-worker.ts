import type { RaceJob, RunNews } from "@downhill/lab/race/race-job";
import type { RunRecord } from "@downhill/lab/race/result";
import type { ProblemDescription } from "@downhill/lab/race/run-race";
import type { Thread } from "@downhill/lab/race/worker-pool";
import { type FromWorker, type ToWorker, unpackError } from "./race-messages.ts";

/** A worker of the page that trains. */
export interface PageWorker extends Thread<RaceJob, RunNews, RunRecord> {
  readonly description: Promise<ProblemDescription>;
  tell(message: ToWorker): void;
}

/** Starts a worker and has it make its problem. */
export function startPageWorker(
  opening: Extract<ToWorker, { kind: "open" }>,
  onOther: (message: Extract<FromWorker, { kind: "data" | "not kept" }>) => void,
): PageWorker {
  const worker = new Worker(new URL("./race-worker.ts", import.meta.url), { type: "module" });
  const tell = (message: ToWorker): void => worker.postMessage(message);
  const opened = Promise.withResolvers<ProblemDescription>();
  // Whoever waits for it hears of a failure, and a race hears of it with the first job.
  opened.promise.catch(() => {});
  let [onMessage, onFailure]: Partial<Parameters<PageWorker["listen"]>> = [];
  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
    switch (data.kind) {
      case "data":
      case "not kept":
        onOther(data);
        break;
      case "opened":
        opened.resolve(data.description);
        break;
      case "unopened":
        opened.reject(unpackError(data.error));
        break;
      case "failed":
        onMessage?.({ ...data, error: unpackError(data.error) });
        break;
      default:
        onMessage?.(data);
    }
  });
  worker.addEventListener("error", ({ message }) => {
    const why = new Error(message || "a worker of the page cannot be started");
    opened.reject(why);
    onFailure?.(why);
  });
  tell(opening);
  return {
    description: opened.promise,
    tell,
    send: (message) => tell({ kind: "run", ...message }),
    listen(...listeners) {
      [onMessage, onFailure] = listeners;
    },
    async end() {
      worker.terminate();
    },
  };
}
