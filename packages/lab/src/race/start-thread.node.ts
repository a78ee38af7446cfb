import { Worker } from "node:worker_threads";
import type { Thread } from "./worker-pool.ts";

/** Starts a worker thread that runs the module `script` and finds `setup` in its `workerData`. */
export function startThread<Job, Progress, Result>(
  script: URL,
  setup: unknown,
): Thread<Job, Progress, Result> {
  // The options of the process (a test runner's loaders) are not meant for the threads.
  const worker = new Worker(script, { workerData: setup, execArgv: [] });
  return {
    send: (message) => worker.postMessage(message),
    listen(onMessage, onFailure) {
      worker.on("message", onMessage);
      worker.on("error", onFailure);
      worker.on("exit", (code) => onFailure(new Error(`its worker thread ended with code ${code}`)));
    },
    end: () => worker.terminate(),
  };
}
