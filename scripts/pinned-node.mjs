// The runtime that package.json pins as the devDependency `node`. Plain JavaScript for Node 18 and later.
import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The path of the pinned Node, or undefined where it is not there or cannot be run. */
export function findPinnedNode() {
  const folder = join(root, "node_modules", "node", "bin");
  return ["node", "node.exe"].map((name) => join(folder, name)).find(isExecutable);
}

/**
 * Runs a script with the pinned Node, in the root of the clone, and gives its exit code. What the script starts as
 * `node` is the pinned one too. Signals that this process gets are passed on.
 */
export function runPinned(node, args) {
  const bin = join(root, "node_modules", ".bin");
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ""}` };
  const child = spawn(node, args, { cwd: root, env, stdio: "inherit" });
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  const pass = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, pass);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      for (const name of signals) process.removeListener(name, pass);
      if (signal === null) resolve(code ?? 1);
      else process.kill(process.pid, signal);
    });
  });
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
