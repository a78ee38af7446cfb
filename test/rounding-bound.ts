import type { Expr } from "../packages/downhill/src/ir/expr.ts";
import { apply, type Op } from "../packages/downhill/src/ir/ops.ts";

/** A value in float64 with a bound on how far a rounded computation of it may be off. */
export interface Bounded {
  readonly value: number;
  /** Absolute; infinite where rounding may change a choice or leave the normal range, so that nothing is promised. */
  readonly error: number;
}

/**
 * Evaluates an expression with a first-order bound on rounding errors, operation by operation (Higham 2002, chapter 3).
 *
 * A target that reorders products, replaces divisions by reciprocals and rounds once per operation stays within a
 * small multiple of it: the multiple stands for the rounds that reordering adds and for the terms of second order.
 *
 * @param unit the unit roundoff of the target, 2⁻²⁴ or 2⁻⁵³
 * @param range least and greatest magnitude in which `unit` is a relative error
 */
export function bound(
  expr: Expr,
  names: ReadonlyMap<string, Bounded>,
  unit: number,
  range: readonly [number, number],
): Bounded {
  if (expr.kind === "number") return rounded(expr.value, 0, unit, range);
  if (expr.kind === "name")
    return names.get(`${expr.time} ${expr.name}`) ?? { value: Number.NaN, error: Infinity };
  if (expr.kind === "reduce") return { value: Number.NaN, error: Infinity };
  const args = expr.args.map((arg) => bound(arg, names, unit, range));
  const value = apply(
    expr.op,
    args.map((arg) => arg.value),
  );
  return rounded(value, carried(expr.op, args, value), unit, range);
}

function rounded(
  value: number,
  error: number,
  unit: number,
  [least, greatest]: readonly [number, number],
): Bounded {
  const size = Math.abs(value);
  if (Number.isNaN(error) || !(size < greatest)) return { value, error: Infinity };
  if (size !== 0 && size < least) return { value, error: Infinity };
  return { value, error: error + unit * size };
}

/** What the operands' errors become in the result, to first order. */
function carried(op: Op, args: readonly Bounded[], value: number): number {
  const [a, b, c] = args;
  if (a === undefined) return 0;
  switch (op) {
    case "add":
    case "sub":
      return a.error + (b?.error ?? 0);
    case "mul":
      return Math.abs(a.value) * (b?.error ?? 0) + Math.abs(b?.value ?? 0) * a.error;
    case "div": {
      if (b === undefined || b.error >= Math.abs(b.value) / 2) return Infinity;
      return (2 * (a.error + Math.abs(value) * b.error)) / Math.abs(b.value);
    }
    case "neg":
    case "abs":
      return a.error;
    case "min":
    case "max":
    case "clip":
      return Math.max(a.error, b?.error ?? 0, c?.error ?? 0);
    case "sqrt":
      return a.error >= Math.abs(a.value) / 2 ? (a.error === 0 ? 0 : Infinity) : a.error / value;
    case "sign":
      return a.error >= Math.abs(a.value) && a.error > 0 ? Infinity : 0;
    case "where":
      return a.error > 0 ? Infinity : Math.max(b?.error ?? 0, c?.error ?? 0);
    case "lt":
    case "le":
    case "gt":
    case "ge":
    case "eq":
    case "ne": {
      const gap = a.error + (b?.error ?? 0);
      return gap > 0 && Math.abs(a.value - (b?.value ?? 0)) <= 4 * gap ? Infinity : 0;
    }
    case "tanh":
    case "sigmoid":
      return a.error;
    case "atan2": {
      const radius = Math.hypot(a.value, b?.value ?? 0);
      const either = a.error + (b?.error ?? 0);
      // Near the origin any angle is possible.
      return radius <= 4 * either ? Infinity : (2 * either) / radius;
    }
    case "exp":
      return a.error > 0.5 ? Infinity : 2 * value * a.error;
    case "log":
      return a.error >= a.value / 2 ? Infinity : (2 * a.error) / a.value;
    case "cbrt":
      return a.error >= Math.abs(a.value) / 2 ? (a.error === 0 ? 0 : Infinity) : a.error / (value * value);
    case "pow":
    case "mod":
      // Both jump or blow up within any error of their operands at some point: promised only for exact operands,
      // and for squares and cubes, which are products.
      return powError(op, a, b);
  }
}

function powError(op: Op, a: Bounded, b: Bounded | undefined): number {
  if (op === "pow" && b?.value === 2) return 2 * Math.abs(a.value) * a.error;
  if (op === "pow" && b?.value === 3) return 4 * a.value * a.value * a.error;
  return a.error === 0 && (b?.error ?? 0) === 0 ? 0 : Infinity;
}
