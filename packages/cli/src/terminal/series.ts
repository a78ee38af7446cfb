import type { Paint, Style } from "./paint.ts";

/** What tells a series from the others: a marker everywhere, and a colour where there is any. */
export interface SeriesLook {
  readonly marker: string;
  readonly style: Style;
}

const markers = ["●", "▲", "■", "◆", "○", "△", "□", "◇"];
const styles: readonly Style[] = ["blue", "yellow", "green", "magenta", "cyan", "red"];

/** The look of the series with that index, the same in progress, table and chart. After eight the markers are letters. */
export function lookOf(index: number): SeriesLook {
  const letter = String.fromCharCode("a".charCodeAt(0) + ((index - markers.length) % 26));
  return { marker: markers[index] ?? letter, style: styles[index % styles.length] ?? "white" };
}

export function paintMarker(index: number, paint: Paint): string {
  const { marker, style } = lookOf(index);
  return paint(style, marker);
}
