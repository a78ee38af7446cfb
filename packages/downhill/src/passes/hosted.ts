import type { Expr } from "../ir/expr.ts";
import { gradient, type Program, parameter } from "../ir/program.ts";

/** Tells whether an inlined expression has no elements: no tensor reaches it but through a reduction. */
export function hosted(program: Program): (expr: Expr) => boolean {
  const tensors = new Set([parameter, gradient]);
  for (const { name, rank } of program.states) if (rank === "tensor") tensors.add(name);
  const known = new Map<Expr, boolean>();
  const visit = (expr: Expr): boolean => {
    const before = known.get(expr);
    if (before !== undefined) return before;
    const result =
      expr.kind === "name" ? !tensors.has(expr.name) : expr.kind !== "apply" || expr.args.every(visit);
    known.set(expr, result);
    return result;
  };
  return visit;
}
