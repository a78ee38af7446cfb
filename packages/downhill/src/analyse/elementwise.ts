import { reductionsIn } from "../ir/expr.ts";
import { storesOf } from "../ir/rule-tree.ts";
import type { Rule } from "../notation/rule.ts";

/** Whether every element steps as it would alone: no line takes a norm, a mean or another reduction. */
export function isElementwise({ program }: Rule): boolean {
  return storesOf(program.body).every(({ value }) => reductionsIn(value).length === 0);
}
