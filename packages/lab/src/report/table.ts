/** A column of a table, whatever it is shown on. */
export interface Column {
  /** Lines of the heading. Where a column has fewer than another, they stand at the bottom. */
  readonly heading: readonly string[];
  /** `point` sets numbers with their decimal points under each other. */
  readonly align: "left" | "right" | "point";
}

/** Rows of cells as people read them; the first cell of a row says what the row is about. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}
