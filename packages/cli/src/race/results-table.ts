import { type EntrantSummary, type RaceResult, remarksOn, resultsOf } from "@downhill/lab";
import type { Paint } from "../terminal/paint.ts";
import { paintMarker } from "../terminal/series.ts";
import { renderTable } from "../terminal/table.ts";
import { truncate, widthOf, wrap } from "../terminal/text.ts";

const shortestLabel = 12;

/**
 * One row an entrant, then a line for each divergence and each missed target. Columns without content are left out; held-out
 * loss and accuracy are both there where `width` has room for them, and long labels are cut where it has none.
 */
export function resultsTable(
  result: RaceResult,
  summaries: readonly EntrantSummary[],
  width: number,
  paint: Paint,
): string[] {
  const longest = Math.max(...summaries.map(({ label }) => widthOf(label)));
  const draw = (hasRoom: boolean, most = longest): string[] => {
    const { columns, rows } = resultsOf(result, summaries, { hasRoom });
    const marked = rows.map(([label = "", ...rest], index) => [
      `${paintMarker(index, paint)} ${truncate(label, most)}`,
      ...rest,
    ]);
    return renderTable(columns, marked, paint);
  };
  const excessOf = (lines: readonly string[]): number => Math.max(...lines.map(widthOf)) - width;
  const full = draw(true);
  const table = excessOf(full) > 0 ? draw(false) : full;
  const excess = excessOf(table);
  const notes = remarksOn(result, summaries);
  return [
    ...(excess > 0 ? draw(false, Math.max(shortestLabel, longest - excess)) : table),
    ...(notes.length === 0 ? [] : [""]),
    ...notes.flatMap((note) => wrap(note, width)),
  ];
}
