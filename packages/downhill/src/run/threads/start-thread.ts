import type { Greeting, PassOrder } from "./control.ts";
import { serveThread } from "./serve-thread.ts";

/** A thread that hears its messages. */
export interface Thread {
  send(message: Greeting | PassOrder): void;
  /** Ends it at once, asleep or not. */
  end(): void;
}

interface WorkerThreads {
  readonly Worker: new (source: string, options: object) => NodeWorker;
}

/** As much of Node's worker as is used here. */
interface NodeWorker {
  once(event: "message" | "error" | "exit", listener: (value: unknown) => void): void;
  removeListener(event: "exit", listener: () => void): void;
  postMessage(message: unknown): void;
  unref(): void;
  terminate(): Promise<number>;
}

/** Node's worker threads, found at run time: a page has none, and its bundle must not ask for them. */
function findWorkerThreads(): WorkerThreads | undefined {
  const { process } = globalThis as {
    process?: { getBuiltinModule?: (name: string) => unknown };
  };
  return process?.getBuiltinModule?.("node:worker_threads") as WorkerThreads | undefined;
}

/** Whether threads can share memory here: in Node, and in pages that are isolated from other origins. */
export function canStartThreads(): boolean {
  if (typeof SharedArrayBuffer !== "function") return false;
  if (findWorkerThreads() !== undefined) return true;
  return typeof Worker === "function" && globalThis.crossOriginIsolated === true;
}

/**
 * Starts a thread and waits until it hears. It does not keep a process alive.
 * @param ended is called when the thread ends by itself later on
 * @throws Error where it cannot start: a page's Content-Security-Policy has to allow `worker-src blob:`
 */
export async function startThread(greeting: Greeting, ended: () => void): Promise<Thread> {
  const threads = findWorkerThreads();
  return threads === undefined ? startWorker(greeting, ended) : startNodeThread(threads, greeting, ended);
}

function startNodeThread(
  { Worker: WorkerOfNode }: WorkerThreads,
  greeting: Greeting,
  ended: () => void,
): Promise<Thread> {
  const source = `const { parentPort } = require("node:worker_threads");
(${serveThread})((hear) => parentPort.on("message", hear), (message) => parentPort.postMessage(message));`;
  // Flags and variables of the process, such as loaders, are none of its business.
  const worker = new WorkerOfNode(source, { eval: true, execArgv: [], env: {}, name: "downhill" });
  return new Promise((resolve, reject) => {
    worker.once("message", () => {
      worker.unref();
      resolve({
        send: (message) => worker.postMessage(message),
        end: () => {
          worker.removeListener("exit", ended);
          void worker.terminate();
        },
      });
    });
    worker.once("error", (cause) => {
      reject(new Error("a thread could not start", { cause }));
      ended();
    });
    worker.once("exit", ended);
    worker.postMessage(greeting);
  });
}

function startWorker(greeting: Greeting, ended: () => void): Promise<Thread> {
  const source = `(${serveThread})((hear) => { onmessage = ({ data }) => hear(data); }, postMessage);`;
  const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  return new Promise((resolve, reject) => {
    const worker = new Worker(url, { name: "downhill" });
    worker.onmessage = () => {
      URL.revokeObjectURL(url);
      resolve({ send: (message) => worker.postMessage(message), end: () => worker.terminate() });
    };
    worker.onerror = ({ message }) => {
      URL.revokeObjectURL(url);
      reject(new Error(`a thread could not start${message ? `: ${message}` : ""}`));
      ended();
    };
    worker.postMessage(greeting);
  });
}
