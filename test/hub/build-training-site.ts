import { copyData } from "../../packages/hub/src/build/copy-data.node.ts";
import { buildClientSite } from "./build-client-site.ts";

/** Builds a site whose one page puts what trains in pages on `globalThis`, with the data and headers of the hub. */
export async function buildTrainingSite(folder: string): Promise<void> {
  await buildClientSite(folder, "training");
  await copyData(folder);
}
