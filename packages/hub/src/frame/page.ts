import type { ComponentChildren } from "preact";

/** The parts of the site, in the order of the navigation; `home` is the landing page. */
export type Section = "home" | "play" | "train" | "learn" | "compare" | "evidence" | "practise";

/** What a page or a part of one is about, where it is a thing that has a name of its own. */
export type Kind = "rule" | "claim" | "question";

/** A part of a page that the search finds on its own, such as a question. */
export interface Place {
  /** The id of its element. */
  readonly fragment: string;
  readonly title: string;
  readonly kind: Kind;
  /** What the search finds it by, beside its title. */
  readonly keywords?: readonly string[];
}

/** One page of the site, before it is rendered. */
export interface Page {
  /** From the site's root, with a slash at either end: `/learn/momentum/`. A file such as `/404.html` stands as it is. */
  readonly path: string;
  /** Without the product's name. */
  readonly title: string;
  /** One sentence for search engines and for the search box. */
  readonly description: string;
  readonly section: Section;
  /** The feature folder whose `client.ts` runs on the page. */
  readonly client: string;
  /** Words that the search finds the page by, beside its title. */
  readonly keywords?: readonly string[];
  /** Set where the page is about one thing. */
  readonly kind?: Kind;
  readonly places?: readonly Place[];
  /** What stands in `<main>`. Called once, at build time. */
  readonly body: () => ComponentChildren;
}

/** The files that a client needs at once, from the site's root. */
export interface PageAssets {
  readonly script: string;
  readonly preload: readonly string[];
  /** All style sheets in one. */
  readonly sheet: string;
  /** The sheets that it is made of. Scripts that come later name them, and must not load them again. */
  readonly styles: readonly string[];
  readonly fonts: readonly string[];
}
