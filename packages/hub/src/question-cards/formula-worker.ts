import { fillFormulaOrder } from "@downhill/practice/grade/fill-formula-order";
import type { FormulaOrder } from "@downhill/practice/grade/formula-order";

addEventListener("message", ({ data: order }: MessageEvent<FormulaOrder>) =>
  fillFormulaOrder(order, (news) => postMessage(news)),
);
