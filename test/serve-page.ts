import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface ServedPage {
  readonly address: string;
  close(): void;
}

/** Serves an empty page with headers of its own, and a script beside it as `/page.js`, on 127.0.0.1. */
export async function servePage(
  script: string,
  headers: Readonly<Record<string, string>>,
): Promise<ServedPage> {
  const html =
    '<!doctype html><html lang="en"><title>test</title><script type="module" src="/page.js"></script></html>';
  const bodies = new Map([
    ["/", ["text/html", html]],
    ["/page.js", ["text/javascript", script]],
  ]);
  const server = createServer(({ url = "" }, response) => {
    const [type, body] = bodies.get(url) ?? [];
    response.writeHead(body === undefined ? 404 : 200, { ...headers, "content-type": type ?? "text/plain" });
    response.end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
