import { call, type Expr, mapOperands, type NameExpr, number, operandsOf } from "../ir/expr.ts";
import type { Op } from "../ir/ops.ts";
import type { Statement, StoreStatement } from "../ir/rule-tree.ts";

/** Lines with one place changed. */
export interface Edited {
  readonly lines: readonly Statement[];
  /** The line before and after the change. */
  readonly before: StoreStatement;
  readonly after: StoreStatement;
  /** What stood in the changed place. */
  readonly was: Expr;
}

/** What a place becomes; undefined where it is none of those looked for. */
export type Change = (expr: Expr, line: StoreStatement) => Expr | undefined;

/** The lines once for each place that `change` takes up, with that place alone changed. */
export function changeEach(lines: readonly Statement[], change: Change): readonly Edited[] {
  return lines.flatMap((line, index) => {
    const inside = (changed: Statement): readonly Statement[] => lines.with(index, changed);
    if (line.kind === "store") {
      return changePlaces(line.value, (expr) => change(expr, line)).map(({ value, was }) => {
        const after = { ...line, value: tidy(value) };
        return { lines: inside(after), before: line, after, was };
      });
    }
    const then = changeEach(line.then, change).map((edited) => ({
      ...edited,
      lines: inside({ ...line, then: edited.lines }),
    }));
    const otherwise = changeEach(line.otherwise, change).map((edited) => ({
      ...edited,
      lines: inside({ ...line, otherwise: edited.lines }),
    }));
    return [...then, ...otherwise];
  });
}

/** The lines with every place changed that `change` takes up. */
export function changeAll(lines: readonly Statement[], change: Change): readonly Statement[] {
  return lines.map((line) => {
    if (line.kind === "when")
      return { ...line, then: changeAll(line.then, change), otherwise: changeAll(line.otherwise, change) };
    const visit = (expr: Expr): Expr => change(expr, line) ?? mapOperands(expr, visit);
    return { ...line, value: tidy(visit(line.value)) };
  });
}

function changePlaces(
  expr: Expr,
  change: (expr: Expr) => Expr | undefined,
): readonly { readonly value: Expr; readonly was: Expr }[] {
  const here = change(expr);
  const inner = operandsOf(expr).flatMap((operand, index) =>
    changePlaces(operand, change).map(({ value, was }) => ({
      value: mapOperands(expr, (other) => (other === operandsOf(expr)[index] ? value : other)),
      was,
    })),
  );
  return here === undefined ? inner : [{ value: here, was: expr }, ...inner];
}

/** The operands of an operation, or undefined where it is another. */
export function operandsIf(expr: Expr | undefined, op: Op): readonly [Expr, Expr, Expr] | undefined {
  if (expr?.kind !== "apply" || expr.op !== op) return undefined;
  const [a = number(0), b = number(0), c = number(0)] = expr.args;
  return [a, b, c];
}

export function isName(expr: Expr | undefined, name: string): expr is NameExpr {
  return expr?.kind === "name" && expr.name === name;
}

export function isNumber(expr: Expr | undefined, value: number): boolean {
  return expr?.kind === "number" && expr.value === value;
}

/** Sums and products without the zeros and ones that a change left behind. */
function tidy(expr: Expr): Expr {
  const tidied = mapOperands(expr, tidy);
  if (tidied.kind !== "apply") return tidied;
  const [a, b] = tidied.args;
  if (a === undefined || b === undefined) return tidied;
  switch (tidied.op) {
    case "add":
      return isNumber(a, 0) ? b : isNumber(b, 0) ? a : tidied;
    case "sub":
      return isNumber(b, 0) ? a : isNumber(a, 0) ? call("neg", b) : tidied;
    case "mul":
      if (isNumber(a, 0) || isNumber(b, 0)) return number(0);
      return isNumber(a, 1) ? b : isNumber(b, 1) ? a : tidied;
    case "div":
      return isNumber(b, 1) ? a : tidied;
    default:
      return tidied;
  }
}
