import { copyData } from "../../packages/hub/src/build/copy-data.node.ts";
import { buildClientSite } from "./build-client-site.ts";

/** Builds a site whose one page puts what runs answers in code on `globalThis`, with the data and headers of the hub. */
export async function buildSandboxSite(folder: string): Promise<void> {
  await buildClientSite(folder, "code-sandbox");
  await copyData(folder);
}
