import { parentPort } from "node:worker_threads";
import { fillFormulaOrder } from "./fill-formula-order.ts";
import type { FormulaOrder } from "./formula-order.ts";

parentPort?.on("message", (order: FormulaOrder) =>
  fillFormulaOrder(order, (news) => parentPort?.postMessage(news)),
);
