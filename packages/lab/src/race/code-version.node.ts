import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";

/** What runs depend on: the sources of the library and of the lab, and the versions of what they import. */
const places = ["../../package.json", "../", "../../../downhill/src/"].map(
  (path) => new URL(path, import.meta.url),
);

let known: Promise<string> | undefined;

/**
 * A name for the code that runs, the same for the same sources: the first 16 hexadecimal digits of their SHA-256. A result is
 * found again only by the code that made it.
 */
export function codeVersion(): Promise<string> {
  known ??= hashOfSources();
  return known;
}

async function hashOfSources(): Promise<string> {
  const hash = createHash("sha256");
  for (const place of places) {
    for (const file of await sourcesIn(place)) {
      hash.update(`${file}\n`);
      hash.update(await readFile(new URL(file, place)));
    }
  }
  return hash.digest("hex").slice(0, 16);
}

async function sourcesIn(place: URL): Promise<readonly string[]> {
  if (!place.href.endsWith("/")) return [place.href.slice(place.href.lastIndexOf("/") + 1)];
  const files = await readdir(place, { recursive: true });
  return files
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .sort();
}
