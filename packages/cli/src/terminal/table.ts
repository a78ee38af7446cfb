import type { Column } from "@downhill/lab";
import type { Paint } from "./paint.ts";
import { padEnd, padStart, widthOf } from "./text.ts";

/** A table as lines: headings, a rule, rows; columns two spaces apart. `cells` may be coloured. */
export function renderTable(
  columns: readonly Column[],
  cells: readonly (readonly string[])[],
  paint: Paint,
): string[] {
  const rows = alignPoints(columns, cells);
  const widths = columns.map(({ heading }, index) =>
    Math.max(...heading.map(widthOf), ...rows.map((row) => widthOf(row[index] ?? ""))),
  );
  const set = (row: readonly string[]): string =>
    columns
      .map(({ align }, index) => {
        const cell = row[index] ?? "";
        return align === "left" ? padEnd(cell, widths[index] ?? 0) : padStart(cell, widths[index] ?? 0);
      })
      .join("  ")
      .trimEnd();

  const headingLines = Math.max(...columns.map(({ heading }) => heading.length));
  const headings = Array.from({ length: headingLines }, (_, line) =>
    set(columns.map(({ heading }) => heading[line - headingLines + heading.length] ?? "")),
  );
  const total = widths.reduce((sum, width) => sum + width + 2, -2);
  return [...headings.map((line) => paint("dim", line)), paint("dim", "─".repeat(total)), ...rows.map(set)];
}

/** Gives the cells of `point` columns as many characters after the point as the longest has. */
function alignPoints(columns: readonly Column[], cells: readonly (readonly string[])[]): string[][] {
  const rows = cells.map((row) => [...row]);
  for (const [index, { align }] of columns.entries()) {
    if (align !== "point") continue;
    const tails = rows.map((row) => tailOf(row[index] ?? ""));
    const longest = Math.max(0, ...tails.filter((tail) => tail !== undefined));
    for (const [r, row] of rows.entries()) {
      const tail = tails[r];
      if (tail !== undefined) row[index] = (row[index] ?? "") + " ".repeat(longest - tail);
    }
  }
  return rows;
}

/** Characters from the decimal point on; undefined where the cell holds no number. */
function tailOf(cell: string): number | undefined {
  const number = /^-?[\d,]+(\.\d+)?(e-?\d+)?$/.exec(cell);
  return number === null ? undefined : (number[1] ?? "").length + (number[2] ?? "").length;
}
