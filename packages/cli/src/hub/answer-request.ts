import type { Stats } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import { chooseEncoding, createCompressor } from "./compress-replies.ts";
import { findFile, pathnameOf } from "./find-file.ts";
import { mediaTypeOf } from "./media-types.ts";
import { readPathHeaders } from "./path-headers.ts";

/** A reply: its body is bytes, or the path of a file to be streamed. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: Uint8Array | { readonly path: string } | undefined;
}

// Below this a packet is sent anyway, and the header that names the encoding costs what it saves.
const smallestCompressed = 1024;
const revalidated = "no-cache";
const forever = "public, max-age=31536000, immutable";

/**
 * Prepares the answers of a static site that is reached at this machine's own address only.
 * @throws Error where the folder's `headers.json` cannot be read
 */
export async function createAnswerer(
  folder: string,
): Promise<(request: Pick<IncomingMessage, "method" | "url" | "headers">) => Promise<Answer>> {
  const headersOf = await readPathHeaders(folder);
  const compress = createCompressor();

  return async ({ method, url = "/", headers }) => {
    const own = { "x-content-type-options": "nosniff", ...headersOf(pathnameOf(url)) };
    if (method !== "GET" && method !== "HEAD")
      return say(405, "Only GET and HEAD are answered here.", { ...own, allow: "GET, HEAD" });
    // A page elsewhere may have a name that resolves to this machine; its requests carry that name.
    if (!isLocal(headers.host)) return say(403, "This server answers at 127.0.0.1 and localhost only.", own);
    const found = await findFile(folder, url);
    if (found.kind === "malformed") return say(400, "This address names no file.", own);
    if (found.kind === "folder")
      return say(301, `This page is at ${found.location}`, { ...own, location: found.location });
    if (found.kind === "file") {
      const cached = pathnameOf(url).startsWith("/assets/") ? forever : revalidated;
      return sendFile(200, found, { "cache-control": cached, ...own });
    }
    const path = join(folder, "404.html");
    const stats = await stat(path).catch(() => undefined);
    if (stats === undefined) return say(404, "There is nothing at this address.", own);
    return sendFile(404, { path, stats }, { "cache-control": revalidated, ...own });

    async function sendFile(
      status: number,
      { path, stats }: { readonly path: string; readonly stats: Stats },
      base: Readonly<Record<string, string>>,
    ): Promise<Answer> {
      const { type, compresses } = mediaTypeOf(path);
      const version = `${path} ${stats.size} ${stats.mtimeMs}`;
      const etag = `W/"${stats.size.toString(36)}-${Math.round(stats.mtimeMs * 1000).toString(36)}"`;
      const compressible = compresses && stats.size >= smallestCompressed;
      const shared = {
        "content-type": type,
        ...base,
        etag,
        ...(compressible && { vary: "accept-encoding" }),
      };
      if (status === 200 && matches(headers["if-none-match"], etag))
        return { status: 304, headers: shared, body: undefined };
      const encoding = compressible ? chooseEncoding(String(headers["accept-encoding"] ?? "")) : undefined;
      if (encoding === undefined)
        return { status, headers: { ...shared, "content-length": stats.size }, body: { path } };
      const body = await compress(version, () => readFile(path), encoding);
      return {
        status,
        headers: { ...shared, "content-encoding": encoding, "content-length": body.length },
        body,
      };
    }
  };
}

function say(status: number, text: string, headers: Readonly<Record<string, string>>): Answer {
  const body = new TextEncoder().encode(`${text}\n`);
  const type = { "content-type": "text/plain; charset=utf-8", "content-length": body.length };
  return { status, headers: { ...headers, ...type, "cache-control": revalidated }, body };
}

function isLocal(host: string | undefined): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(host ?? "");
}

function matches(wanted: string | undefined, etag: string): boolean {
  return wanted !== undefined && (wanted === "*" || wanted.split(",").some((one) => one.trim() === etag));
}
