import type { Page } from "../frame/page.ts";

/** The pages of this part of the site. */
export async function pages(): Promise<readonly Page[]> {
  return [
    {
      path: "/learn/",
      title: "Learn",
      description: "Learn.",
      section: "learn",
      client: "learn",
      body: () => <h1>Learn</h1>,
    },
  ];
}
