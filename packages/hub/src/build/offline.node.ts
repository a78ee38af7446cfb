import { createHash } from "node:crypto";
import { glob, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { build } from "vite";
import type { SiteFiles } from "../offline/site-files.ts";

/** Writes the service worker of the site that lies in `folder`, with the list of its files. Comes last. */
export async function writeServiceWorker(source: string, folder: string): Promise<void> {
  const files = await listSiteFiles(folder);
  await build({
    configFile: false,
    root: source,
    logLevel: "warn",
    publicDir: false,
    define: { SITE_FILES: JSON.stringify(files) },
    build: {
      target: "es2023",
      outDir: folder,
      emptyOutDir: false,
      reportCompressedSize: false,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: join(source, "offline/service-worker.ts"),
        output: { format: "iife", entryFileNames: "service-worker.js" },
      },
    },
  });
}

/**
 * What only the server reads, and data, which pages keep where they need it. What answers in JavaScript run in is small and comes with the
 * site, and with it the list by which it is found.
 */
const unkept =
  /^(?:manifest\.json|headers\.json|service-worker\.js|data\/(?!(?:index\.json|quickjs\.wasm\.gz)$).*|.*\.map)$/;

/** The files of a built site that its pages are made of, with their hashes. */
export async function listSiteFiles(folder: string): Promise<SiteFiles> {
  const paths: string[] = [];
  for await (const entry of glob("**/*", { cwd: folder, withFileTypes: true }))
    if (entry.isFile()) paths.push(join(entry.parentPath, entry.name).slice(folder.length + 1));
  const listed = paths
    .map((path) => path.replaceAll(sep, "/"))
    .filter((path) => !unkept.test(path))
    .sort();
  const hashes: Record<string, string> = {};
  for (const path of listed) {
    const hash = createHash("sha256").update(await readFile(join(folder, path)));
    hashes[path.replace(/(^|\/)index\.html$/, "$1")] = hash.digest("hex").slice(0, 16);
  }
  const version = createHash("sha256").update(JSON.stringify(hashes)).digest("hex").slice(0, 12);
  return { version, hashes };
}
