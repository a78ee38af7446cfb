// The runtime that package.json pins as the devDependency `node`. Plain JavaScript for Node 18 and later.
import { spawn } from "node:child_process";
import { accessSync, constants as modes } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The path of the pinned Node, or undefined where it is not there or cannot be run. */
export function findPinnedNode() {
  const folder = join(root, "node_modules", "node", "bin");
  return ["node", "node.exe"].map((name) => join(folder, name)).find(isExecutable);
}

/**
 * Runs a script with the pinned Node, in the root of the clone, and gives its exit code: 128 and more where a signal
 * ended it. What the script starts as `node` is the pinned one too. A signal that this process gets is passed on, and
 * ends this process when the script has ended.
 */
export function runPinned(node, args) {
  const bin = join(root, "node_modules", ".bin");
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ""}` };
  const child = spawn(node, args, { cwd: root, env, stdio: "inherit" });
  const handlers = ["SIGINT", "SIGTERM", "SIGHUP"].map((name) => {
    const pass = () => {
      child.kill(name);
      child.once("exit", () => process.exit(128 + constants.signals[name]));
    };
    process.on(name, pass);
    return () => process.removeListener(name, pass);
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      for (const remove of handlers) remove();
      resolve(signal === null ? code : 128 + constants.signals[signal]);
    });
  });
}

function isExecutable(path) {
  try {
    accessSync(path, modes.X_OK);
    return true;
  } catch {
    return false;
  }
}
