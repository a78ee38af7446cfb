import { type Expr, type NameExpr, operandsOf } from "../ir/expr.ts";
import { type Program, parameter, stepCount } from "../ir/program.ts";
import { type StoreStatement, storesOf } from "../ir/rule-tree.ts";
import { isName, isNumber, operandsIf } from "./edit.ts";

/** `A / (1 − β^t)`: what is corrected, and by which decay. */
export function biasCorrection(expr: Expr): { readonly of: Expr; readonly decay: NameExpr } | undefined {
  const quotient = operandsIf(expr, "div");
  const decay = quotient && fadingDecay(quotient[1]);
  return decay && quotient && { of: quotient[0], decay };
}

/** β of `1 − β^t`. */
export function fadingDecay(expr: Expr): NameExpr | undefined {
  const difference = operandsIf(expr, "sub");
  if (difference === undefined || !isNumber(difference[0], 1)) return undefined;
  const power = operandsIf(difference[1], "pow");
  return power?.[0].kind === "name" && isName(power[1], stepCount) ? power[0] : undefined;
}

/** `β S_(t-1) + (1 − β) X` or `β S_(t-1) + X`, in the line that stores S. */
export interface Buffer {
  readonly decay: NameExpr;
  readonly before: NameExpr;
  readonly added: Expr;
  /** Whether X has the factor 1 − β, so that the buffer is an average. */
  readonly averages: boolean;
}

export function buffer(expr: Expr, line: StoreStatement): Buffer | undefined {
  const sum = operandsIf(expr, "add");
  const kept = sum && operandsIf(sum[0], "mul");
  if (sum === undefined || kept === undefined) return undefined;
  const [decay, before] = kept;
  if (decay.kind !== "name" || !isName(before, line.name)) return undefined;
  const scaled = operandsIf(sum[1], "mul");
  const complement = scaled && operandsIf(scaled[0], "sub");
  const averages =
    complement !== undefined && isNumber(complement[0], 1) && isName(complement[1], decay.name);
  return { decay, before, added: averages && scaled !== undefined ? scaled[1] : sum[1], averages };
}

/** `X + ε` or `ε + X`. */
export function withEpsilon(expr: Expr): { readonly plain: Expr; readonly epsilon: NameExpr } | undefined {
  const sum = operandsIf(expr, "add");
  if (sum === undefined) return undefined;
  const [a, b] = sum;
  if (b.kind === "name" && isEpsilon(b)) return { plain: a, epsilon: b };
  return a.kind === "name" && isEpsilon(a) ? { plain: b, epsilon: a } : undefined;
}

function isEpsilon({ name }: NameExpr): boolean {
  return name.startsWith("ε");
}

/** `λ θ` or `θ λ`. */
export function decayTerm(expr: Expr): { readonly decay: NameExpr } | undefined {
  const product = operandsIf(expr, "mul");
  const [a, b] = product ?? [];
  const factor = isName(b, parameter) ? a : isName(a, parameter) ? b : undefined;
  return factor?.kind === "name" && factor.name.startsWith("λ") ? { decay: factor } : undefined;
}

/** The expression that a name stands for where one line alone gives it and it is no state. */
export function definitionOf(program: Program, name: string): Expr | undefined {
  const stores = storesOf(program.body).filter((line) => line.name === name);
  return stores.length === 1 ? stores[0]?.value : undefined;
}

export function readsName(expr: Expr, name: string): boolean {
  return isName(expr, name) || operandsOf(expr).some((operand) => readsName(operand, name));
}
