import { UsageError } from "../usage-error.ts";
import { type HubServer, serveHub } from "./serve-hub.ts";

// Somebody who has this many servers running wants to name the port.
const tries = 50;

/**
 * Serves a folder on a port, or on the next one that is free.
 * @throws UsageError where the port may not be had, or none of the next ones is free
 */
export async function serveOnFreePort(folder: string, port: number): Promise<HubServer> {
  const last = Math.min(port + tries, 65_535);
  for (let next = port; next <= last; next++) {
    try {
      return await serveHub(folder, { port: next });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EACCES")
        throw new UsageError(`port ${next} may not be had by this user; take one above 1023`);
      if (code !== "EADDRINUSE") throw error;
    }
  }
  throw new UsageError(`ports ${port} to ${last} are all taken; give a free one with --port`);
}
