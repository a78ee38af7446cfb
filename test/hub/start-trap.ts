import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll } from "vitest";

/** Somebody who waits to be called from a sandbox, by whatever protocol. */
export interface Trap {
  /** `HOST:PORT`. */
  readonly at: () => string;
  readonly calls: () => number;
}

/** Waits before the tests of a file, and until after them. */
export function startTrap(): Trap {
  let listener: Server | undefined;
  let calls = 0;
  let at = "";
  beforeAll(async () => {
    listener = createServer((_request, response) => {
      calls++;
      response.writeHead(200, { "access-control-allow-origin": "*", "content-type": "text/javascript" });
      response.end("1");
    });
    listener.on("connection", () => calls++);
    listener.on("upgrade", (_request, socket) => socket.destroy());
    await new Promise<void>((resolve) => listener?.listen(0, "127.0.0.1", resolve));
    at = `127.0.0.1:${(listener.address() as AddressInfo).port}`;
  });
  afterAll(() => listener?.close());
  return { at: () => at, calls: () => calls };
}
