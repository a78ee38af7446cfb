import { type Expr, mapOperands, operandsOf } from "../ir/expr.ts";
import { mostWritten, writtenSize } from "../ir/written-size.ts";
import { printExpr } from "../notation/print.ts";
import { level, spellings } from "../notation/spellings.ts";

/** What the host computes, as text. */
export interface WrittenHost {
  /** What has a name of its own, in the order of computing: `h[0] = β1 β1`. None where everything can be written in full. */
  readonly lines: readonly string[];
  readonly write: (expr: Expr) => string;
}

/**
 * Writes host expressions in full; where one of them takes a page for that, what is read more than once gets a name, so that the
 * text is no longer than the rule's.
 */
export function writeHost(exprs: readonly Expr[]): WrittenHost {
  const print = (expr: Expr): string => printExpr(spellings.unicode, expr, level.any);
  if (exprs.every((expr) => writtenSize(expr) <= mostWritten)) return { lines: [], write: print };
  const reads = countReads(exprs);
  const lines: string[] = [];
  const written = new Map<Expr, Expr>();
  const visit = (expr: Expr): Expr => {
    const before = written.get(expr);
    if (before !== undefined) return before;
    let made = mapOperands(expr, visit);
    if (operandsOf(expr).length > 0 && (reads.get(expr) ?? 0) > 1) {
      const name = `h[${lines.length}]`;
      lines.push(`${name} = ${print(made)}`);
      made = { kind: "name", name, time: "newest" };
    }
    written.set(expr, made);
    return made;
  };
  exprs.forEach(visit);
  return { lines, write: (expr) => print(visit(expr)) };
}

/** How often each part is read, by others or as a whole. */
function countReads(exprs: readonly Expr[]): ReadonlyMap<Expr, number> {
  const reads = new Map<Expr, number>();
  const visit = (expr: Expr): void => {
    const before = reads.get(expr) ?? 0;
    reads.set(expr, before + 1);
    if (before === 0) operandsOf(expr).forEach(visit);
  };
  exprs.forEach(visit);
  return reads;
}
