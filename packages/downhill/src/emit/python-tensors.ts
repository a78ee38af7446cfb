import { type Expr, operandsOf } from "../ir/expr.ts";
import type { Program } from "../ir/program.ts";
import { storesOf } from "../ir/rule-tree.ts";

/**
 * Tells what is a tensor in Python. A reduction is one too, without dimensions: so it stays on the parameter's device, and
 * a division by a norm of 0 is infinite there as everywhere, where a Python float would raise.
 */
export function tensorTest(program: Program): (expr: Expr) => boolean {
  const names = new Set([...program.ranks].flatMap(([name, rank]) => (rank === "scalar" ? [] : [name])));
  const isTensor = (expr: Expr): boolean =>
    expr.kind === "reduce" || (expr.kind === "name" ? names.has(expr.name) : operandsOf(expr).some(isTensor));
  for (let size = -1; size !== names.size; ) {
    size = names.size;
    for (const { name, value } of storesOf(program.body)) if (isTensor(value)) names.add(name);
  }
  return isTensor;
}
