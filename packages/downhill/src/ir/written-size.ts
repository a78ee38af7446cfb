import { type Expr, operandsOf } from "./expr.ts";

/** What an expression may be written out in: many times what a rule of a paper needs. */
export const mostWritten = 1000;

/**
 * The names, numbers and operations of an expression when it is written out: what is shared counts as often as it is read.
 * Lines that read the line before twice double it, so it is counted before anything is written.
 */
export function writtenSize(expr: Expr): number {
  const known = new Map<Expr, number>();
  const visit = (part: Expr): number => {
    const size = known.get(part) ?? operandsOf(part).reduce((sum, operand) => sum + visit(operand), 1);
    known.set(part, size);
    return size;
  };
  return visit(expr);
}
