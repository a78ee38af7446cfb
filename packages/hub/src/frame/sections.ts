import type { Page, Section } from "./page.ts";

/** The parts of the site that the navigation leads to, in its order. */
export const sections: readonly {
  readonly section: Section;
  readonly label: string;
  readonly path: string;
}[] = [
  { section: "play", label: "Play", path: "/play/" },
  { section: "train", label: "Train", path: "/train/" },
  { section: "learn", label: "Learn", path: "/learn/" },
  { section: "compare", label: "Compare", path: "/compare/" },
  { section: "evidence", label: "Evidence", path: "/evidence/" },
  { section: "practise", label: "Practise", path: "/practise/" },
];

/** The name of the part that a page lies in; undefined for a part's first page, which has that name itself, and outside of them. */
export function partOf({ path, section }: Pick<Page, "path" | "section">): string | undefined {
  const part = sections.find((one) => one.section === section);
  return part === undefined || part.path === path ? undefined : part.label;
}
