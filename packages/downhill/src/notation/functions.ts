import type { Op } from "../ir/ops.ts";

/** Functions by the names that a rule may call them by. */
export const functions: ReadonlyMap<string, Op> = new Map([
  ["sqrt", "sqrt"],
  ["cbrt", "cbrt"],
  ["exp", "exp"],
  ["log", "log"],
  ["ln", "log"],
  ["sign", "sign"],
  ["sgn", "sign"],
  ["abs", "abs"],
  ["min", "min"],
  ["max", "max"],
  ["clip", "clip"],
  ["tanh", "tanh"],
  ["sigmoid", "sigmoid"],
  ["atan2", "atan2"],
  ["where", "where"],
  ["mod", "mod"],
]);

/** Words that have a meaning of their own outside of expressions or between operands. */
export const keywords: ReadonlySet<string> = new Set(["if", "else", "every", "mod"]);

/** Functions over whole tensors, which the notation reserves. */
export const reductions: ReadonlySet<string> = new Set(["norm", "sum", "mean", "rms", "dot"]);

/** What a reduction is taken over, as in `row.mean(x)`. */
export const reductionScopes: ReadonlySet<string> = new Set(["all", "row", "col"]);
