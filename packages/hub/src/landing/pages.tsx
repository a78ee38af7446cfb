import type { Page } from "../frame/page.ts";
import { linkTo } from "../frame/site-root.ts";

/** The landing page, and what is shown where there is no page. */
export async function pages(): Promise<readonly Page[]> {
  return [
    {
      path: "/",
      title: "Downhill: optimizers, written as in the paper",
      description:
        "Type an update rule as a paper prints it, race it, take it apart, and see what it is known to do.",
      section: "home",
      client: "landing",
      body: () => <h1>Downhill</h1>,
    },
    {
      path: "/404.html",
      title: "No such page",
      description: "There is no page at this address.",
      section: "home",
      client: "landing",
      body: () => (
        <div class="column">
          <h1>There is no page at this address</h1>
          <p>
            The way through the site is above; <a href={linkTo("/")}>the race</a> is where it begins.
          </p>
        </div>
      ),
    },
  ];
}
