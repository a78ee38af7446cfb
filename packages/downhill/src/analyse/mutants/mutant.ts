import { type Expr, number } from "../../ir/expr.ts";
import type { Statement } from "../../ir/rule-tree.ts";
import { learningRateAliases } from "../../notation/names.ts";
import { printExpr } from "../../notation/print.ts";
import { level, spellings } from "../../notation/spellings.ts";
import type { Edited } from "../edit.ts";

/** A rule with something done otherwise. */
export interface Mutant {
  /** What was done, in a few words: "ε inside the root". */
  readonly name: string;
  /** What a teacher would say of it. */
  readonly sentence: string;
  readonly body: readonly Statement[];
}

export const one = number(1);
/** An expression as the notation writes it. */
export const write = (expr: Expr): string => printExpr(spellings.unicode, expr, level.any);
/** A mutant for each edit. */
export const fromEdits = (
  edits: readonly Edited[],
  say: (edit: Edited) => Omit<Mutant, "body">,
): readonly Mutant[] => edits.map((edit) => ({ ...say(edit), body: edit.lines }));

/** Whether a symbol is one that learning rates have. */
export function isRate(symbol: string): boolean {
  return (learningRateAliases as readonly string[]).includes(symbol.replace(/\d+$/, ""));
}
