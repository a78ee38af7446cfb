import { extname } from "node:path";

interface MediaType {
  readonly type: string;
  /** Whether a reply of it gets smaller by compression. */
  readonly compresses: boolean;
}

const text = (type: string): MediaType => ({ type, compresses: true });
const binary = (type: string): MediaType => ({ type, compresses: false });

const byExtension: Readonly<Record<string, MediaType>> = {
  ".html": text("text/html; charset=utf-8"),
  ".js": text("text/javascript; charset=utf-8"),
  ".mjs": text("text/javascript; charset=utf-8"),
  ".css": text("text/css; charset=utf-8"),
  ".json": text("application/json; charset=utf-8"),
  ".map": text("application/json; charset=utf-8"),
  ".webmanifest": text("application/manifest+json; charset=utf-8"),
  ".svg": text("image/svg+xml; charset=utf-8"),
  ".xml": text("application/xml; charset=utf-8"),
  ".txt": text("text/plain; charset=utf-8"),
  ".md": text("text/markdown; charset=utf-8"),
  ".csv": text("text/csv; charset=utf-8"),
  ".wasm": text("application/wasm"),
  ".woff2": binary("font/woff2"),
  ".png": binary("image/png"),
  ".jpg": binary("image/jpeg"),
  ".webp": binary("image/webp"),
  ".ico": text("image/x-icon"),
  // A data file that is kept compressed arrives compressed: its reader unpacks it, not the browser.
  ".gz": binary("application/gzip"),
};

/** The media type by the file's extension; bytes without meaning where it is not known. */
export function mediaTypeOf(path: string): MediaType {
  return byExtension[extname(path).toLowerCase()] ?? binary("application/octet-stream");
}
