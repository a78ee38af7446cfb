import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleClients } from "../../packages/hub/src/build/bundle.node.ts";
import { headers } from "../../packages/hub/src/build/headers.ts";
import { readAssets } from "../../packages/hub/src/build/read-assets.node.ts";

/**
 * Builds a site whose one page runs a client of `clients/` and has nothing on it, with the headers of the hub.
 * @param client the name of its folder
 */
export async function buildClientSite(folder: string, client: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await bundleClients(fileURLToPath(new URL("./clients/", import.meta.url)), folder);
  const script = (await readAssets(folder))[client]?.script;
  await writeFile(join(folder, "headers.json"), JSON.stringify(headers));
  await writeFile(
    join(folder, "index.html"),
    `<!doctype html><html lang="en"><title>${client}</title><link rel="icon" href="data:,"><script type="module" src="${script}"></script></html>`,
  );
}
