import { call } from "../ir/expr.ts";
import { rewrite } from "./rewrite.ts";

/** `g²` becomes `g·g` and `g³` becomes `g·g·g`: the same bits, by the meaning of `pow`, without a call. */
export function powers() {
  return rewrite((expr) => {
    if (expr.kind !== "apply" || expr.op !== "pow") return expr;
    const [base, exponent] = expr.args;
    if (base === undefined || exponent?.kind !== "number") return expr;
    if (exponent.value === 2) return call("mul", base, base);
    if (exponent.value === 3) return call("mul", call("mul", base, base), base);
    return expr;
  });
}
