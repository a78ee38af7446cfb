import { Worker } from "node:worker_threads";
import { type FormulaGrader, gradeInTime } from "./grade-in-time.ts";

/**
 * Grades formulas in a thread of Node, which is started with the first answer.
 * @param seconds what one answer may take
 * @param script what the thread runs, where it is another than the grader
 */
export function createNodeFormulaGrader(seconds?: number, script: URL = grader): FormulaGrader {
  return gradeInTime(({ onNews, onFailure }) => {
    // Options that Node was started with, such as those of a test runner, are none of the thread's.
    const worker = new Worker(script, { execArgv: [], env: {} });
    worker.on("message", onNews);
    worker.on("error", ({ message }) => onFailure(message));
    worker.on("exit", () => onFailure("the thread of the grader ended by itself"));
    return {
      post(order) {
        worker.postMessage(order);
      },
      end: () => void worker.terminate(),
    };
  }, seconds);
}

const grader = new URL("./node-formula-worker.node.ts", import.meta.url);
