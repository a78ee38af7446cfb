import type { Op } from "./ops.ts";

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
  | { readonly kind: "apply"; readonly op: Op; readonly args: readonly Expr[] };

export type NameExpr = Extract<Expr, { kind: "name" }>;
export type ApplyExpr = Extract<Expr, { kind: "apply" }>;

export function number(value: number): Expr {
  return { kind: "number", value };
}

export function name(text: string, time: Time = "newest"): NameExpr {
  return { kind: "name", name: text, time };
}

export function call(op: Op, ...args: readonly Expr[]): ApplyExpr {
  return { kind: "apply", op, args };
}
