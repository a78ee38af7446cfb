import type { Expr } from "./expr.ts";
import type { HostValue } from "./plan.ts";
import { stepCount } from "./program.ts";

/**
 * A host value as the expression that it came from, over hyperparameters, `t`, and scalar states before the step. What values
 * share, their expressions share.
 */
export function hostExpr(value: HostValue): Expr {
  const expr = known.get(value) ?? expressionOf(value);
  known.set(value, expr);
  return expr;
}

const known = new WeakMap<HostValue, Expr>();

function expressionOf(value: HostValue): Expr {
  switch (value.kind) {
    case "number":
      return value;
    case "t":
      return { kind: "name", name: stepCount, time: "newest" };
    case "hyper":
      return { kind: "name", name: value.symbol, time: "newest" };
    case "state":
      return { kind: "name", name: value.name, time: "old" };
    case "reduced":
      return value.expr;
    case "apply":
      return { ...value, args: value.args.map(hostExpr) };
  }
}
