import type { Expr } from "../ir/expr.ts";

/**
 * Rebuilds an expression from its leaves upwards, `change` seeing each node after its operands; a shared node is
 * visited once, and one that does not change stays the same object.
 */
export function rewrite(change: (expr: Expr) => Expr): (expr: Expr) => Expr {
  const done = new Map<Expr, Expr>();
  const visit = (expr: Expr): Expr => {
    const known = done.get(expr);
    if (known !== undefined) return known;
    let rebuilt = expr;
    if (expr.kind === "apply" || expr.kind === "reduce") {
      const args = expr.args.map(visit);
      if (args.some((arg, index) => arg !== expr.args[index])) rebuilt = { ...expr, args };
    }
    const result = change(rebuilt);
    done.set(expr, result);
    return result;
  };
  return visit;
}
