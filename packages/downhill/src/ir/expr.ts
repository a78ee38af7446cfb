import type { Op } from "./ops.ts";
import type { Reduction, Scope } from "./reductions.ts";

/**
 * Which value of a name is meant.
 * - `newest`: the bare name, its newest value at that line
 * - `new`: `v_t`, the value that this step gives it
 * - `old`: `v_(t-1)`, the value before this step
 * - `next`: `v_(t+1)`, as in texts that count from t to t + 1; `check` turns it into `new`
 * - `initial`: `v_0`, the value before the first step
 */
export type Time = "newest" | "new" | "old" | "next" | "initial";

/** An expression over names, exactly as the rule writes it. Nodes never change. */
export type Expr =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "name"; readonly name: string; readonly time: Time }
  | { readonly kind: "apply"; readonly op: Op; readonly args: readonly Expr[] }
  | { readonly kind: "reduce"; readonly by: Reduction; readonly over: Scope; readonly args: readonly Expr[] };

export type NameExpr = Extract<Expr, { kind: "name" }>;
export type ApplyExpr = Extract<Expr, { kind: "apply" }>;
export type ReduceExpr = Extract<Expr, { kind: "reduce" }>;

export function number(value: number): Expr {
  return { kind: "number", value };
}

export function name(text: string, time: Time = "newest"): NameExpr {
  return { kind: "name", name: text, time };
}

export function call(op: Op, ...args: readonly Expr[]): ApplyExpr {
  return { kind: "apply", op, args };
}

export function reduce(by: Reduction, over: Scope, ...args: readonly Expr[]): ReduceExpr {
  return { kind: "reduce", by, over, args };
}

/** The operands of an operation; a number and a name have none. */
export function operandsOf(expr: Expr): readonly Expr[] {
  return expr.kind === "apply" || expr.kind === "reduce" ? expr.args : [];
}

/** The same operation on operands that `change` gives; a number and a name stay as they are. */
export function mapOperands(expr: Expr, change: (operand: Expr) => Expr): Expr {
  return expr.kind === "apply" || expr.kind === "reduce" ? { ...expr, args: expr.args.map(change) } : expr;
}

/** The reductions of an expression, operands before what is made of them. */
export function reductionsIn(expr: Expr): readonly ReduceExpr[] {
  const known = reductionsOf.get(expr);
  if (known !== undefined) return known;
  const inner = operandsOf(expr).flatMap(reductionsIn);
  const found = expr.kind === "reduce" ? [...inner, expr] : inner;
  reductionsOf.set(expr, found);
  return found;
}

// The interpreter asks at every step.
const reductionsOf = new WeakMap<Expr, readonly ReduceExpr[]>();
