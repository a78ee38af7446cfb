import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { mediaTypeOf } from "../../packages/cli/src/hub/media-types.ts";
import type { HubServer } from "../../packages/cli/src/hub/serve-hub.ts";

/**
 * Serves a built site below a path, as the simplest of hosts does: a file's type, and no header more than is given.
 * @param path between slashes: `/downhill/`
 */
export async function serveBelow(
  folder: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<HubServer> {
  const server = createServer(async ({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://127.0.0.1");
    const name = pathname.startsWith(path)
      ? pathname.slice(path.length).replace(/(^|\/)$/, "$1index.html")
      : "";
    try {
      const body = await readFile(join(folder, name));
      response.writeHead(200, { ...headers, "content-type": mediaTypeOf(name).type }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${path}`,
    port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}
