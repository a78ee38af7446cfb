import { looksOf, type SeriesLook } from "@downhill/lab/report/series-look";
import type { JSX } from "preact";

/** A piece of a series' line with its marker, as a key shows it. The label decides the look; beside it are the other labels. */
export function SeriesSample({ look }: { readonly look: SeriesLook }): JSX.Element {
  const { colour, dash, marker } = look;
  return (
    <svg
      class="series-sample"
      width="26"
      height="12"
      viewBox="0 -6 26 12"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M0,0H26" fill="none" stroke={`var(--c${colour})`} stroke-width="2" stroke-dasharray={dash} />
      <path d={marker} transform="translate(13,0)" fill={`var(--c${colour})`} />
    </svg>
  );
}

/** The looks of the lanes or runs with these labels, the same on every page: the four textbook rules own the first four. */
export const looksFor: (labels: readonly string[]) => readonly SeriesLook[] = looksOf;
