import { linkTo } from "../frame/site-root.ts";

/** The whole address of the site's root, ending in a slash, for workers, which know no page. */
export function siteAddress(): string {
  return new URL(linkTo("/"), document.baseURI).href;
}
