import { joinRaces, type RaceResult, ratioTable, scoreTable, type Table } from "@downhill/lab";
import type { Paint } from "../terminal/paint.ts";
import { paintMarker } from "../terminal/series.ts";
import { renderTable } from "../terminal/table.ts";
import { widthOf, wrap } from "../terminal/text.ts";

/** What several races say together: each rule's steps to the targets by the fastest rule's, its profile and its score. */
export function profileReport(races: readonly RaceResult[], width: number, paint: Paint): string[] {
  const joined = joinRaces(races);
  const title = paint("bold", `${races.length} problems together`);
  if (joined.profiles.length === 0) return [title, "", ...wrap(joined.note, width)];
  return [
    title,
    "",
    ...render(scoreTable(joined.profiles), paint),
    "",
    ...partsOf(ratioTable(joined), width).flatMap((part) => [...render(part, paint), ""]),
    ...wrap(joined.note, width),
  ];
}

const markerWidth = 2;

function render({ columns, rows }: Table, paint: Paint): string[] {
  const marked = rows.map(([label, ...rest], index) => [`${paintMarker(index, paint)} ${label}`, ...rest]);
  return renderTable(columns, marked, paint);
}

// A ratio takes seven columns at the most.
const narrowest = 7;

/** Tables of as many columns as fit into `width`, each with the rules in front. */
function partsOf({ columns, rows }: Table, width: number): readonly Table[] {
  const room = width - markerWidth - Math.max(...rows.map(([label = ""]) => widthOf(label)));
  const chunks: number[][] = [];
  let left = 0;
  for (const [place, { heading }] of columns.entries()) {
    if (place === 0) continue;
    const taken = 2 + Math.max(narrowest, ...heading.map(widthOf));
    if (taken > left || chunks.length === 0) {
      chunks.push([]);
      left = room;
    }
    chunks.at(-1)?.push(place);
    left -= taken;
  }
  return chunks.map((places) => {
    const kept = new Set([0, ...places]);
    return {
      columns: columns.filter((_, place) => kept.has(place)),
      rows: rows.map((cells) => cells.filter((_, place) => kept.has(place))),
    };
  });
}
