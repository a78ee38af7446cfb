import { type EntrantSummary, type RaceResult, remarksOn, resultsOf } from "@downhill/lab";
import type { Paint } from "../terminal/paint.ts";
import { paintMarker } from "../terminal/series.ts";
import { renderTable } from "../terminal/table.ts";
import { widthOf, wrap } from "../terminal/text.ts";

/**
 * One row an entrant, then a line for each divergence and each missed target. Columns without content are left out, and so is
 * the held-out loss beside an accuracy where `width` has no room for both.
 */
export function resultsTable(
  result: RaceResult,
  summaries: readonly EntrantSummary[],
  width: number,
  paint: Paint,
): string[] {
  const draw = (hasRoom: boolean): string[] => {
    const { columns, rows } = resultsOf(result, summaries, { hasRoom });
    const marked = rows.map(([label, ...rest], index) => [`${paintMarker(index, paint)} ${label}`, ...rest]);
    return renderTable(columns, marked, paint);
  };
  const full = draw(true);
  const notes = remarksOn(result, summaries);
  return [
    ...(full.every((line) => widthOf(line) <= width) ? full : draw(false)),
    ...(notes.length === 0 ? [] : [""]),
    ...notes.flatMap((note) => wrap(note, width)),
  ];
}
