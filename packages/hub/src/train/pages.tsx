import type { Page } from "../frame/page.ts";

/** The pages of this part of the site. */
export async function pages(): Promise<readonly Page[]> {
  return [
    {
      path: "/train/",
      title: "Train",
      description: "Train.",
      section: "train",
      client: "train",
      body: () => <h1>Train</h1>,
    },
  ];
}
