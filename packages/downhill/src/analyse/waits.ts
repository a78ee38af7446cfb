import { type Expr, operandsOf } from "../ir/expr.ts";
import type { Program } from "../ir/program.ts";
import { printExpr } from "../notation/print.ts";
import { level, spellings } from "../notation/spellings.ts";
import { type Choices, specialise } from "../passes/specialise.ts";

/**
 * For each pass after the first, the reductions that it waits for, as the rule writes them: what a line can know only when
 * the elements have been gone through so often.
 */
export function findWaits(program: Program, choices: Choices): readonly (readonly string[])[] {
  const waits: Set<string>[] = [];
  const passOf = new Map<string, number>();
  const earliest = (expr: Expr): number => {
    if (expr.kind === "name") return expr.time === "old" ? 0 : (passOf.get(expr.name) ?? 0);
    const inner = Math.max(0, ...operandsOf(expr).map(earliest));
    if (expr.kind !== "reduce") return inner;
    const texts = waits[inner] ?? new Set();
    waits[inner] = texts.add(printExpr(spellings.unicode, expr, level.any));
    return inner + 1;
  };
  for (const line of specialise(program, choices)) passOf.set(line.name, earliest(line.value));
  return waits.map((texts) => [...texts]);
}
