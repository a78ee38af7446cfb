import { call, type Expr, number } from "../ir/expr.ts";
import { rewrite } from "./rewrite.ts";

/**
 * Leaves one division where a formula prints several. A division by a host scalar becomes a product with its
 * reciprocal, and the host factors of a product gather in one host scalar in front:
 * `α (m / c) / (√(v / d) + ε)` becomes `(α (1/c)) m / (√((1/d) v) + ε)`.
 *
 * Each gathering changes the last bit: reciprocals and reordered products round once more or once less. Gathered
 * scalars are computed in float64; in float32 kernels they are rounded once. Nothing moves across a division by
 * an element, so that an intermediate result can only overflow or underflow anew where a gathered scalar itself
 * leaves the range of the tensors' type, as the reciprocal of 1e-39 does in float32.
 */
export function factors(isHosted: (expr: Expr) => boolean) {
  const one = number(1);
  /** `scale · rest` with a host scalar `scale`. */
  const scaled = (scale: Expr | undefined, rest: Expr): Expr =>
    scale === undefined ? rest : call("mul", scale, rest);
  const takeApart = (expr: Expr): { scale: Expr | undefined; rest: Expr } => {
    if (expr.kind !== "apply" || expr.op !== "mul") return { scale: undefined, rest: expr };
    const [a, b] = expr.args;
    if (a !== undefined && b !== undefined && isHosted(a)) return { scale: a, rest: b };
    return { scale: undefined, rest: expr };
  };
  const join = (a: Expr | undefined, b: Expr | undefined): Expr | undefined =>
    a === undefined ? b : b === undefined ? a : call("mul", a, b);

  return rewrite((expr) => {
    if (expr.kind !== "apply" || isHosted(expr)) return expr;
    const [a, b] = expr.args;
    if (a === undefined || b === undefined) return expr;
    if (expr.op === "mul") {
      if (isHosted(b)) {
        const left = takeApart(a);
        return scaled(join(left.scale, b), left.rest);
      }
      if (isHosted(a)) {
        const right = takeApart(b);
        return scaled(join(a, right.scale), right.rest);
      }
      return expr;
    }
    if (expr.op !== "div" || !isHosted(b)) return expr;
    const left = takeApart(a);
    return scaled(join(left.scale, call("div", one, b)), left.rest);
  });
}
