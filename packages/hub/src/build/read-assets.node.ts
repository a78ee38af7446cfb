import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PageAssets } from "../frame/page.ts";

/** One entry of Vite's manifest. */
interface ManifestEntry {
  readonly file: string;
  readonly name?: string;
  readonly isEntry?: boolean;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

// Text is set in these before anything else is read; the others come where a page uses them.
const firstFonts = /\/(?:inter|source-serif-4)-latin-wght-normal-.*\.woff2$/;

/** Which files each client needs at once, from the manifest that Vite wrote into `folder`. */
export async function readAssets(
  folder: string,
): Promise<Readonly<Record<string, Omit<PageAssets, "sheet">>>> {
  const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as Record<
    string,
    ManifestEntry
  >;
  const fonts = Object.values(manifest)
    .map(({ file }) => file)
    .filter((file) => firstFonts.test(file));
  const entries = Object.entries(manifest).filter(([, { isEntry }]) => isEntry);
  return Object.fromEntries(
    entries.map(([key, { name = key, file }]) => {
      const needed = collect(key, manifest);
      return [
        name,
        {
          script: file,
          preload: needed.map((one) => one.file).filter((one) => one !== file),
          fonts,
          styles: [...new Set(needed.flatMap(({ css }) => css ?? []))],
        },
      ];
    }),
  );
}

/** An entry and all that it imports at once, imported ones first. */
function collect(
  key: string,
  manifest: Readonly<Record<string, ManifestEntry>>,
  found = new Map<string, ManifestEntry>(),
): readonly ManifestEntry[] {
  const entry = manifest[key];
  if (entry === undefined || found.has(key)) return [];
  found.set(key, entry);
  for (const one of entry.imports ?? []) collect(one, manifest, found);
  return [...found.values()].reverse();
}
