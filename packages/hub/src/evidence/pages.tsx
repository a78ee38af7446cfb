import type { Page } from "../frame/page.ts";

/** The pages of this part of the site. */
export async function pages(): Promise<readonly Page[]> {
  return [
    {
      path: "/evidence/",
      title: "Evidence",
      description: "Evidence.",
      section: "evidence",
      client: "evidence",
      body: () => <h1>Evidence</h1>,
    },
  ];
}
