import type { Kind, Page } from "../frame/page.ts";

/** Something that the search finds. */
export interface Entry {
  /** From the site's root, with its fragment. */
  readonly path: string;
  readonly title: string;
  readonly kind: Kind;
  /** A sentence that is shown below the title; may be empty. */
  readonly text: string;
  readonly keywords: readonly string[];
}

/** Everything that can be found on the pages, in their order. */
export function entriesOf(pages: readonly Page[]): readonly Entry[] {
  return pages
    .filter(({ path }) => !path.endsWith(".html"))
    .flatMap(({ path, title, description, kind = "page", keywords = [], places = [] }): readonly Entry[] => [
      { path, title, kind, text: description, keywords },
      ...places.map((place) => ({
        path: `${path}#${place.fragment}`,
        title: place.title,
        kind: place.kind,
        text: "",
        keywords: place.keywords ?? [],
      })),
    ]);
}
