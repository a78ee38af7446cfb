import type { Page } from "../frame/page.ts";
import { partOf } from "../frame/sections.ts";

/** Something that the search finds. */
export interface Entry {
  /** From the site's root, with its fragment. */
  readonly path: string;
  readonly title: string;
  /** What it is, or the part of the site that it lies in; empty for the main pages. */
  readonly kind: string;
  /** A sentence that is shown below the title; may be empty. */
  readonly text: string;
  readonly keywords: readonly string[];
}

/** Everything that can be found on the pages, in their order. */
export function entriesOf(pages: readonly Page[]): readonly Entry[] {
  return pages
    .filter(({ path }) => !path.endsWith(".html"))
    .flatMap(({ path, section, title, description, kind, keywords = [], places = [] }): readonly Entry[] => [
      { path, title, kind: kind ?? partOf({ path, section }) ?? "", text: description, keywords },
      ...places.map((place) => ({
        path: `${path}#${place.fragment}`,
        title: place.title,
        kind: place.kind,
        text: "",
        keywords: place.keywords ?? [],
      })),
    ]);
}
