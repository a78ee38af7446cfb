import type { JSX } from "preact";
import { linkTo } from "./site-root.ts";

/** A page that a section's navigation leads to. */
export interface SectionPlace {
  /** From the site's root. */
  readonly path: string;
  readonly label: string;
}

/** The way between the pages of a section. It is no part of an island: clients bring its style sheet themselves. */
export function SectionNavigation({
  label,
  places,
  current,
  isWithin = false,
}: {
  /** The section's name. */
  readonly label: string;
  readonly places: readonly SectionPlace[];
  /** The path of the page, or of the place that it is below; undefined where it is none of them. */
  readonly current: string | undefined;
  /** Whether the page is below that place. */
  readonly isWithin?: boolean;
}): JSX.Element {
  return (
    <nav class="section-nav" aria-label={label}>
      <ul>
        {places.map((place) => (
          <li key={place.path}>
            <a
              href={linkTo(place.path)}
              aria-current={place.path === current ? (isWithin ? "true" : "page") : undefined}
            >
              {place.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
