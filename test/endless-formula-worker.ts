import { parentPort } from "node:worker_threads";
import { fillFormulaOrder } from "../packages/practice/src/grade/fill-formula-order.ts";
import type { FormulaOrder } from "../packages/practice/src/grade/formula-order.ts";
import { endlessAnswer } from "./endless-answer.ts";

/** Grades formulas in a thread of Node as the grader's own thread does, but for one answer, which keeps it busy for good. */
parentPort?.on("message", (order: FormulaOrder) => {
  if (order.text !== endlessAnswer) return fillFormulaOrder(order, (news) => parentPort?.postMessage(news));
  parentPort?.postMessage({ kind: "began" });
  for (;;);
});
