let root = "./";

/** Sets the way from the current page to the site's root: `./`, `../`, … The document's is set when a client starts. */
export function setSiteRoot(path: string): void {
  root = path;
}

/** A link to a page or file of the site, relative to the page that is shown: `linkTo("/learn/adam/")`. */
export function linkTo(path: string): string {
  return root + path.replace(/^\//, "");
}

/**
 * The way from the page with this path to the site's root. A page such as `/404.html` is shown at any address, so its way is the one
 * from the server's root.
 */
export function rootFrom(path: string): string {
  if (path.endsWith(".html")) return "/";
  return "../".repeat(path.split("/").length - 2) || "./";
}
