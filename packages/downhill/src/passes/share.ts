import type { Expr } from "../ir/expr.ts";
import { rewrite } from "./rewrite.ts";

/** Makes equal expressions one object, so that each is computed once. */
export function share() {
  const known = new Map<string, Expr>();
  const numbers = new Map<Expr, number>();
  return rewrite((expr) => {
    const key = keyOf(expr, numbers);
    const first = known.get(key);
    if (first !== undefined) return first;
    known.set(key, expr);
    numbers.set(expr, numbers.size);
    return expr;
  });
}

function keyOf(expr: Expr, numbers: ReadonlyMap<Expr, number>): string {
  switch (expr.kind) {
    case "number":
      // 0 and -0 are different values with one spelling.
      return Object.is(expr.value, -0) ? "#-0" : `#${expr.value}`;
    case "name":
      return `${expr.time} ${expr.name}`;
    case "apply":
      return `${expr.op}(${expr.args.map((arg) => numbers.get(arg)).join()})`;
    case "reduce":
      return `${expr.over}.${expr.by}(${expr.args.map((arg) => numbers.get(arg)).join()})`;
  }
}
