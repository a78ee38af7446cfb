import type { SiteFiles } from "./site-files.ts";
import { withSiteHeaders } from "./site-headers.ts";

const prefix = "downhill-site-";
const hashHeader = "x-downhill-hash";
const fetchedAtOnce = 6;

/** What was kept of a file of the build. */
export function findInSite({ version }: SiteFiles, address: string): Promise<Response | undefined> {
  // Opening a cache would make it: an answer that is late would bring back what the next build has dropped.
  return caches.match(address, { cacheName: prefix + version });
}

/**
 * Keeps every file of the build. What an earlier build had is copied, and a call that was broken off goes on where it was.
 * @throws Error where a file cannot be had, or is another build's
 */
export async function keepSite(files: SiteFiles, base: string): Promise<void> {
  const cache = await caches.open(prefix + files.version);
  const waiting = Object.entries(files.hashes);
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [path, hash] = next;
      const address = new URL(path, base).href;
      const kept = await findKept(address, hash);
      await cache.put(address, kept ?? (await fetchFile(address, hash)));
    }
  };
  await Promise.all(Array.from({ length: fetchedAtOnce }, work));
}

/** Drops the files of every other build. */
export async function dropOtherBuilds({ version }: SiteFiles): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== prefix + version);
  await Promise.all(names.map((name) => caches.delete(name)));
}

async function findKept(address: string, hash: string): Promise<Response | undefined> {
  for (const name of (await caches.keys()).filter((one) => one.startsWith(prefix))) {
    const found = await (await caches.open(name)).match(address);
    if (found?.headers.get(hashHeader) === hash) return found;
  }
  return undefined;
}

async function fetchFile(address: string, hash: string): Promise<Response> {
  const response = await fetch(address, { cache: "no-cache" });
  if (!response.ok && !address.endsWith("/404.html"))
    throw new Error(`${address} was answered with ${response.status}`);
  const bytes = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const found = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (!found.startsWith(hash)) throw new Error(`${address} is not of this build`);
  // A new response, because one that was redirected may not answer a navigation.
  const headers = { "content-type": response.headers.get("content-type") ?? "", [hashHeader]: hash };
  return withSiteHeaders(new Response(bytes, { headers }));
}
