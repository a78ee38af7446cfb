import type { Page } from "../frame/page.ts";

/** The pages of this part of the site. */
export async function pages(): Promise<readonly Page[]> {
  return [
    {
      path: "/play/",
      title: "Play",
      description: "Play.",
      section: "play",
      client: "play",
      body: () => <h1>Play</h1>,
    },
  ];
}
