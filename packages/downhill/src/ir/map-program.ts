import { type Expr, mapOperands, type NameExpr } from "./expr.ts";
import type { Program } from "./program.ts";
import type { Statement } from "./rule-tree.ts";

/** An expression with other ones in the place of its names. */
export function mapNamesOf(expr: Expr, change: (read: NameExpr) => Expr): Expr {
  if (expr.kind === "name") return change(expr);
  return mapOperands(expr, (operand) => mapNamesOf(operand, change));
}

/** A program with other expressions in the place of the names that it reads. */
export function mapNames(program: Program, change: (read: NameExpr) => Expr): Program {
  const map = (expr: Expr): Expr => mapNamesOf(expr, change);
  const mapLines = (lines: readonly Statement[]): readonly Statement[] =>
    lines.map((line) =>
      line.kind === "store"
        ? { ...line, value: map(line.value) }
        : { ...line, test: map(line.test), then: mapLines(line.then), otherwise: mapLines(line.otherwise) },
    );
  return {
    ...program,
    states: program.states.map((state) => ({ ...state, initial: map(state.initial) })),
    body: mapLines(program.body),
    evaluation: program.evaluation === undefined ? undefined : map(program.evaluation),
  };
}
