import type { Op } from "../ir/ops.ts";
import { type Reduction, reductions, type Scope } from "../ir/reductions.ts";

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

/** What a reduction can be taken over, as in `all.norm(g)`; a rule over rows or columns is not supported. */
export const reductionScopes: ReadonlySet<string> = new Set(["all", "row", "col"]);

/** A reduction by its name: `norm`, and with all tensors as its scope `norm_all`. */
export function findReduction(name: string): { readonly by: Reduction; readonly over: Scope } | undefined {
  const [, word = "", all] = /^([a-z]+)(_all)?$/.exec(name) ?? [];
  if (!isReduction(word)) return undefined;
  return { by: word, over: all === undefined ? "tensor" : "all" };
}

function isReduction(word: string): word is Reduction {
  return Object.hasOwn(reductions, word);
}
