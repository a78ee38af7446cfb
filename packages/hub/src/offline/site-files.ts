/** The files of one build of the site, as its service worker keeps them. */
export interface SiteFiles {
  /** Changes with every file. */
  readonly version: string;
  /** Each file's hash by its path from the site's root; a page is named by its folder: `learn/`, and the first one by nothing. */
  readonly hashes: Readonly<Record<string, string>>;
}

/** How the service worker answers a request. */
export type Way =
  /** Not by it: the request goes where it would have gone. */
  | { readonly kind: "untouched" }
  /** Its name changes with its content, so what was kept is right. */
  | { readonly kind: "kept first"; readonly path: string }
  /** What the server says now, or what was kept where it says nothing. */
  | { readonly kind: "fresh first"; readonly path: string }
  /** Data: what the server says now, what some page has kept for itself, or what came with the site. */
  | { readonly kind: "data"; readonly path: string }
  /** A page that is not there. */
  | { readonly kind: "missing page" };

const untouched: Way = { kind: "untouched" };

/** Decides how a request is answered, on a site whose root has the address `base`. */
export function chooseWay(
  request: Pick<Request, "method" | "url" | "mode"> & { readonly headers: Pick<Headers, "has"> },
  base: string,
  { hashes }: SiteFiles,
): Way {
  const { origin, pathname } = new URL(request.url);
  const root = new URL(base);
  const isOurs = origin === root.origin && pathname.startsWith(root.pathname);
  if (!isOurs || request.method !== "GET" || request.headers.has("range")) return untouched;
  const path = pathname.slice(root.pathname.length).replace(/(^|\/)index\.html$/, "$1");
  if (path.startsWith("data/")) return { kind: "data", path };
  const known = [path, `${path}/`].find((one) => hashes[one] !== undefined);
  if (known?.startsWith("assets/")) return { kind: "kept first", path: known };
  if (known !== undefined) return { kind: "fresh first", path: known };
  return request.mode === "navigate" ? { kind: "missing page" } : untouched;
}
