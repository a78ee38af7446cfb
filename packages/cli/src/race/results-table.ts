import { type EntrantSummary, type RaceResult, remarksOn, resultsOf } from "@downhill/lab";
import type { Paint } from "../terminal/paint.ts";
import { paintMarker } from "../terminal/series.ts";
import { renderTable } from "../terminal/table.ts";
import { wrap } from "../terminal/text.ts";

/** One row an entrant, then a line for each divergence and each missed target. Columns without content are left out. */
export function resultsTable(
  result: RaceResult,
  summaries: readonly EntrantSummary[],
  width: number,
  paint: Paint,
): string[] {
  const { columns, rows } = resultsOf(result, summaries);
  const marked = rows.map(([label, ...rest], index) => [`${paintMarker(index, paint)} ${label}`, ...rest]);
  const notes = remarksOn(result, summaries);
  return [
    ...renderTable(columns, marked, paint),
    ...(notes.length === 0 ? [] : [""]),
    ...notes.flatMap((note) => wrap(note, width)),
  ];
}
