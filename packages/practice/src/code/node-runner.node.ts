import { Worker } from "node:worker_threads";
import type { CodeRunner } from "./code-runner.ts";
import { type CodeHost, type HostListener, runInHosts } from "./host-runner.ts";
import { startPythonChild } from "./python/start-python-child.node.ts";

/**
 * Runs programs in Node: JavaScript in QuickJS, in a thread; Python in Pyodide, in a process of its own. Nothing is started before the
 * first program; `close` ends both.
 */
export function createNodeRunner(): CodeRunner {
  return runInHosts((language, listener) =>
    language === "javascript" ? startThread(listener) : startPythonChild(listener),
  );
}

function startThread({ onReady, onOutcome, onFailure, onEnd }: HostListener): CodeHost {
  // Options that Node was started with, such as those of a test runner, are none of the thread's.
  const worker = new Worker(new URL("./node-javascript-worker.node.ts", import.meta.url), {
    execArgv: [],
    env: {},
  });
  let isReady = false;
  worker.on("message", (text: unknown) => {
    if (isReady) onOutcome(text);
    else onReady();
    isReady = true;
  });
  worker.on("error", (error) => (isReady ? onEnd() : onFailure(error)));
  worker.on("exit", onEnd);
  worker.unref();
  return {
    post: (program) => worker.postMessage(program),
    end: () => void worker.terminate(),
  };
}
