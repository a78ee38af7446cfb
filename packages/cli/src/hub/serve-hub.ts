import { createReadStream } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream/promises";
import { type Answer, createAnswerer } from "./answer-request.ts";

/** A running server. */
export interface HubServer {
  /** `http://127.0.0.1:4400/`. */
  readonly address: string;
  readonly port: number;
  /** Ends it with every connection that is open. */
  readonly close: () => Promise<void>;
}

/**
 * Serves a built site to this machine alone, with the headers of its `headers.json`.
 * @param port 0 takes any that is free
 * @throws an error with the code EADDRINUSE where the port is taken, EACCES where it may not be had
 */
export async function serveHub(folder: string, { port }: { readonly port: number }): Promise<HubServer> {
  const answer = await createAnswerer(folder);
  const server = createServer((request, response) => {
    answer(request)
      .then((reply) => send(reply, response, request.method === "HEAD"))
      // The file went away between two looks at it, or the reader left: this reply is lost, not the server.
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host: "127.0.0.1", port, exclusive: true }, resolve);
  });
  const taken = (server.address() as AddressInfo).port;
  return {
    address: `http://127.0.0.1:${taken}/`,
    port: taken,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

async function send(
  { status, headers, body }: Answer,
  response: ServerResponse,
  isHead: boolean,
): Promise<void> {
  response.writeHead(status, headers);
  if (isHead || body === undefined) response.end();
  else if (body instanceof Uint8Array) response.end(body);
  else await pipeline(createReadStream(body.path), response);
}
