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
export function substitute(
  expr: Expr,
  read: (expr: Expr) => number,
  spelling: "unicode" | "latex" = "unicode",
): string {
  return printExpr(boards[spelling], withNumbers(expr, read), level.comparison);
}

/** A name at step `t`: `m₃`, `E[g²]₁`. */
export function nameAtStep(name: string, t: number): string {
  return name + Array.from(String(t), (digit) => "₀₁₂₃₄₅₆₇₈₉".charAt(Number(digit))).join("");
}

function withNumbers(expr: Expr, read: (expr: Expr) => number): Expr {
  if (expr.kind === "name") return { kind: "number", value: read(expr) };
  return mapOperands(expr, (operand) => withNumbers(operand, read));
}

/** A spelling but for what reads badly with numbers: every product has its sign, no sign follows a sign. */
function boardOf(spelling: Spelling, times: string, number: (value: number) => string): Spelling {
  const { rows, minus, group } = spelling;
  const isSigned = (text: string): boolean => text.startsWith(minus);
  const apart = (row: Row): Row => ({
    ...row,
    write: ([a = "", b = ""], args) => row.write([a, isSigned(b) ? group(b) : b], args),
  });
  return {
    ...spelling,
    number,
    rows: {
      ...rows,
      add: apart(rows.add),
      sub: apart(rows.sub),
      mul: apart({ ...rows.mul, write: ([a, b]) => `${a} ${times} ${b}` }),
      div: spelling === spellings.latex ? rows.div : apart(rows.div),
      neg: { ...rows.neg, write: ([text = ""]) => minus + (isSigned(text) ? group(text) : text) },
    },
  };
}

const boards = {
  unicode: boardOf(spellings.unicode, "·", boardNumber),
  latex: boardOf(spellings.latex, "\\cdot", (value) =>
    Number.isNaN(value) ? "\\text{NaN}" : spellings.latex.number(Number(value.toPrecision(digits))),
  ),
};
