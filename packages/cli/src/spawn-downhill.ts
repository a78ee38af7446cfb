import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a command printed, and how it ended. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export const bin = join(import.meta.dirname, "../bin/downhill.mjs");

const { FORCE_COLOR, ...rest } = process.env;
/** The environment without a wish for colour, which the machine that runs the tests may have. */
export const env: Readonly<NodeJS.ProcessEnv> = {
  ...rest,
  // What a test finds must not depend on what was run here before.
  DOWNHILL_CACHE: mkdtempSync(join(tmpdir(), "downhill-cache-")),
  XDG_DATA_HOME: mkdtempSync(join(tmpdir(), "downhill-data-")),
};

/** Runs the command line in a process of its own, for tests. */
export function spawnDownhill(cwd: string, args: readonly string[], stdin = ""): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [bin, ...args],
      { cwd, env, maxBuffer: 1 << 26 },
      (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr }),
    );
    child.stdin?.end(stdin);
  });
}
