import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../../..");
const script = join(root, "packages/hub/scripts/build.ts");

/**
 * Builds the hub, where anything has changed since it was built, and gives the folder of the site; undefined where that
 * failed. What the build says goes to this process's own output.
 * @throws the signal's reason where it stops the build
 */
export async function buildHub(signal: AbortSignal): Promise<string | undefined> {
  const child = spawn(process.execPath, [script], { cwd: root, stdio: "inherit", signal });
  const [code] = await once(child, "exit").catch((error: unknown) => {
    throw signal.aborted ? signal.reason : error;
  });
  signal.throwIfAborted();
  return code === 0 ? join(root, ".build/hub") : undefined;
}
