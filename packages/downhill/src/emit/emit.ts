import { nearest } from "../notation/nearest.ts";
import { print } from "../notation/print.ts";
import type { Rule } from "../notation/rule.ts";
import { treeOf } from "../notation/tree-of.ts";
import { emitKernelSource } from "./kernel-source.ts";
import { emitLatex } from "./latex.ts";
import { emitPytorch } from "./pytorch.ts";

/**
 * What a rule can be written as.
 * - `latex`: the equations as a paper sets them
 * - `pytorch`: a `torch.optim.Optimizer` in Python that stands alone
 * - `js`: the JavaScript kernels that run it
 * - `unicode`, `ascii`: the notation itself, which reads back as the same rule
 */
export const emitTargets = ["latex", "pytorch", "js", "unicode", "ascii"] as const;

export type EmitTarget = (typeof emitTargets)[number];

/**
 * Writes a rule, with its current hyperparameters, for people or for other programs. No line break ends the text.
 * @throws TypeError where there is no such target; RangeError where the rule cannot be written for it, as when `pytorch`
 *   is asked of a rule that only changes the gradient
 */
export function emit(rule: Rule, target: EmitTarget): string {
  if (Object.hasOwn(emitters, target)) return emitters[target](rule);
  const guess = nearest(String(target), emitTargets);
  const mend = guess === undefined ? "" : ` Did you mean ${guess}?`;
  throw new TypeError(
    `${JSON.stringify(target)} is nothing that a rule is emitted to: ${emitTargets.join(", ")}.${mend}`,
  );
}

const emitters: Readonly<Record<EmitTarget, (rule: Rule) => string>> = {
  latex: emitLatex,
  pytorch: emitPytorch,
  js: emitKernelSource,
  unicode: (rule) => print(treeOf(rule), "unicode"),
  ascii: (rule) => print(treeOf(rule), "ascii"),
};
