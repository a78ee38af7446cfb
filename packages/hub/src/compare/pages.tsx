import type { Page } from "../frame/page.ts";

/** The pages of this part of the site. */
export async function pages(): Promise<readonly Page[]> {
  return [
    {
      path: "/compare/",
      title: "Compare",
      description: "Compare.",
      section: "compare",
      client: "compare",
      body: () => <h1>Compare</h1>,
    },
  ];
}
