import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Page } from "../frame/page.ts";
import { addLicences } from "./add-licences.node.ts";
import { bundleClients, bundlePages } from "./bundle.node.ts";
import { copyData } from "./copy-data.node.ts";
import { headers } from "./headers.ts";
import { joinStyles } from "./join-styles.node.ts";
import { writeServiceWorker } from "./offline.node.ts";
import { readAssets } from "./read-assets.node.ts";
import { webManifest } from "./web-manifest.ts";

const source = fileURLToPath(new URL("../", import.meta.url));

/**
 * Builds the hub into an empty folder that any web server can serve: scripts and styles under `assets/`, what problems train on under
 * `data/`, one HTML file a page, and the headers that the server should send.
 */
export async function buildHub(folder: string, say: (line: string) => void): Promise<void> {
  const started = performance.now();
  say("Building the hub: scripts and styles.");
  await bundleClients(source, folder);
  await addLicences(join(folder, "licences.txt"));
  say("Building the hub: pages.");
  const { pages, renderPage, paletteSheet, entriesOf } = await importPages(`${folder}-pages`);
  const assets = await joinStyles(folder, await readAssets(folder), paletteSheet());
  const all = await pages();
  requireDistinct(all);
  for (const page of all) {
    const file = join(folder, page.path, page.path.endsWith(".html") ? "" : "index.html");
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, renderPage(page, assets));
  }
  await writeFile(join(folder, "search.json"), JSON.stringify(entriesOf(all)));
  await writeFile(join(folder, "site.webmanifest"), JSON.stringify(webManifest));
  await writeFile(join(folder, "headers.json"), `${JSON.stringify(headers, undefined, 2)}\n`);
  say("Building the hub: data.");
  await copyData(folder);
  await writeServiceWorker(source, folder);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`Built ${all.length} pages in ${seconds} s.`);
}

interface PageBundle {
  pages(): Promise<readonly Page[]>;
  renderPage(page: Page, assets: unknown): string;
  paletteSheet(): string;
  /** What the search finds, to be written as JSON. */
  entriesOf(pages: readonly Page[]): unknown;
}

/** Pages are written in TSX, which Node does not read: they are bundled for it first. */
async function importPages(folder: string): Promise<PageBundle> {
  await bundlePages(source, folder);
  const { href } = pathToFileURL(join(folder, "pages.js"));
  const bundle = (await import(`${href}?${Date.now()}`)) as PageBundle;
  await rm(folder, { recursive: true });
  return bundle;
}

function requireDistinct(pages: readonly Page[]): void {
  const paths = pages.map(({ path }) => path);
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice !== undefined) throw new Error(`two pages have the path ${twice}`);
}
