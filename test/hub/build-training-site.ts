import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleClients } from "../../packages/hub/src/build/bundle.node.ts";
import { copyData } from "../../packages/hub/src/build/copy-data.node.ts";
import { headers } from "../../packages/hub/src/build/headers.ts";
import { readAssets } from "../../packages/hub/src/build/read-assets.node.ts";

/** Builds a site whose one page puts what trains in pages on `globalThis`, with the data and headers of the hub. */
export async function buildTrainingSite(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await bundleClients(fileURLToPath(new URL("./clients/", import.meta.url)), folder);
  const { training } = await readAssets(folder);
  await copyData(folder);
  await writeFile(join(folder, "headers.json"), JSON.stringify(headers));
  await writeFile(
    join(folder, "index.html"),
    `<!doctype html><html lang="en"><title>training</title><link rel="icon" href="data:,"><script type="module" src="${training?.script}"></script></html>`,
  );
}
