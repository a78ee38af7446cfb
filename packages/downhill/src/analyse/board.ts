import { type Expr, mapOperands } from "../ir/expr.ts";
import { printExpr } from "../notation/print.ts";
import { level, type Row, type Spelling, spellings } from "../notation/spellings.ts";

const digits = 6;

/** A number as one writes it on a board: six significant digits, no zeros that say nothing. */
export function boardNumber(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  const text = spellings.unicode.number(Number(Math.abs(value).toPrecision(digits))).replace("e+", "e");
  return value < 0 ? spellings.unicode.minus + text : text;
}

/** An expression with numbers in the place of its names, as one writes it on a board. */
export function substitute(expr: Expr, read: (expr: Expr) => number): string {
  return printExpr(board, withNumbers(expr, read), level.comparison);
}

/** A name at step `t`: `m₃`, `E[g²]₁`. */
export function nameAtStep(name: string, t: number): string {
  return name + Array.from(String(t), (digit) => "₀₁₂₃₄₅₆₇₈₉".charAt(Number(digit))).join("");
}

function withNumbers(expr: Expr, read: (expr: Expr) => number): Expr {
  if (expr.kind === "name") return { kind: "number", value: read(expr) };
  return mapOperands(expr, (operand) => withNumbers(operand, read));
}

const { rows } = spellings.unicode;

/** The notation's Unicode, but for what reads badly with numbers: every product has its dot, no sign follows a sign. */
const board: Spelling = {
  ...spellings.unicode,
  number: boardNumber,
  rows: {
    ...rows,
    add: apart(rows.add),
    sub: apart(rows.sub),
    mul: apart({ ...rows.mul, write: ([a, b]) => `${a} · ${b}` }),
    div: apart(rows.div),
    neg: { ...rows.neg, write: ([text = ""]) => (isSigned(text) ? `−(${text})` : `−${text}`) },
  },
};

function apart(row: Row): Row {
  return {
    ...row,
    write: ([a = "", b = ""], args) => row.write([a, isSigned(b) ? `(${b})` : b], args),
  };
}

function isSigned(text: string): boolean {
  return text.startsWith(spellings.unicode.minus);
}
