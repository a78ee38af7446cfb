import { dropOtherBuilds, findInSite, keepSite } from "./keep-site.ts";
import { chooseWay, type SiteFiles, type Way } from "./site-files.ts";
import { withSiteHeaders } from "./site-headers.ts";
import type { WorkerScope } from "./worker-scope.ts";

/** Written by the build. */
declare const SITE_FILES: SiteFiles;

const files = SITE_FILES;
const scope = self as unknown as WorkerScope;
const base = scope.registration.scope;
/** A server that is silent for so long is taken for one that is not there. */
const patience = 3000;

scope.addEventListener("install", (event) => event.waitUntil(keepSite(files, base)));

// A newer build waits until no page of the older one is open, because that one's scripts may still be asked for.
scope.addEventListener("activate", (event) =>
  event.waitUntil(Promise.all([dropOtherBuilds(files), scope.clients.claim()])),
);

scope.addEventListener("fetch", (event) => {
  const way = chooseWay(event.request, base, files);
  if (way.kind !== "untouched") event.respondWith(answer(event.request, way).then(withSiteHeaders));
});

async function answer(
  request: Request,
  way: Exclude<Way, { readonly kind: "untouched" }>,
): Promise<Response> {
  switch (way.kind) {
    case "kept first":
      return (await findFile(way.path)) ?? fetch(request);
    case "fresh first":
      return fetchOr(request, () => findPage(request, way.path));
    case "data":
      return fetchOr(
        request,
        async () => (await caches.match(request.url, { ignoreVary: true })) ?? findFile(way.path),
      );
    case "missing page":
      return fetchOr(request, findMissingPage);
  }
}

/** What the server answers; where it fails or is silent, what `find` finds. */
async function fetchOr(request: Request, find: () => Promise<Response | undefined>): Promise<Response> {
  const asked = fetch(request);
  const inTime = await Promise.race([asked.catch(() => undefined), silence()]);
  if (inTime !== undefined && inTime.status < 500) return inTime;
  return (await find()) ?? inTime ?? asked;
}

function silence(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, patience, undefined));
}

function findFile(path: string): Promise<Response | undefined> {
  return findInSite(files, new URL(path, base).href);
}

/** A page that was asked for without the slash at its end is sent there, so that its links lead where they should. */
async function findPage({ url }: Request, path: string): Promise<Response | undefined> {
  const { pathname, search } = new URL(url);
  const isFolder = path.endsWith("/") && !/(?:\/|index\.html)$/.test(pathname);
  return isFolder ? Response.redirect(new URL(path + search, base)) : findFile(path);
}

async function findMissingPage(): Promise<Response | undefined> {
  const page = await findFile("404.html");
  return page && new Response(page.body, { status: 404, headers: page.headers });
}
