/** What a figure draws, as a table. */
export interface FigureTable {
  /** What the rows are, in a few words. */
  readonly caption: string;
  readonly columns: readonly string[];
  /** A cell without a value is undefined. */
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}

/** The table as RFC 4180 has it, numbers with all their digits. */
export function csvOf({ columns, rows }: FigureTable): string {
  return [columns, ...rows].map((row) => `${row.map(spellCell).join(",")}\r\n`).join("");
}

function spellCell(cell: string | number | undefined): string {
  const text = cell === undefined ? "" : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
