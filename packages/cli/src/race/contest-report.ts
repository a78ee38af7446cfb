import {
  bestOfTable,
  type Circumstances,
  type ContestResult,
  comparisonNotes,
  comparisonTables,
} from "@downhill/lab";
import type { Paint } from "../terminal/paint.ts";
import { renderTable } from "../terminal/table.ts";
import { wrap } from "../terminal/text.ts";
import { raceReport } from "./report.ts";

/** What a race of tuned rules prints: how they were tuned, the race on fresh seeds, and who differs from whom. */
export function contestReport(
  result: ContestResult,
  circumstances: Circumstances,
  width: number,
  paint: Paint,
): string[] {
  const best = bestOfTable(result.contenders);
  return [
    paint("bold", "tuning"),
    "",
    ...renderTable(best.columns, best.rows, paint),
    "",
    ...raceReport(result.race, circumstances, width, paint),
    "",
    ...comparisonTables(result).flatMap(({ columns, rows }) => [...renderTable(columns, rows, paint), ""]),
    ...comparisonNotes(result).flatMap((note, index) => [...(index === 0 ? [] : [""]), ...wrap(note, width)]),
  ];
}
