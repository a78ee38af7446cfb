#!/usr/bin/env node
// Plain JavaScript for Node 18 and later: it hands over to the runtime that the workspace pins where its own is too
// old to run TypeScript.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const oldest = 24;
const main = new URL("../src/main.ts", import.meta.url);

if (Number.parseInt(process.versions.node, 10) >= oldest) await import(main.href);
else handOver(findPinnedNode());

/** The binary of the `node` package, or undefined where it is not installed. */
function findPinnedNode() {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve("node/package.json"));
    return [join(folder, "bin", "node"), join(folder, "bin", "node.exe")].find((path) => existsSync(path));
  } catch {
    return undefined;
  }
}

function handOver(node) {
  if (node === undefined) {
    console.error(
      `downhill needs Node ${oldest} or newer; this is ${process.version}, and the pinned Node is not installed. ` +
        "Run npm ci in the clone, or use a newer Node.",
    );
    process.exit(2);
  }
  const child = spawn(node, [fileURLToPath(main), ...process.argv.slice(2)], { stdio: "inherit" });
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    console.error(`downhill cannot start ${node}: ${error.message}`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    for (const name of signals) process.removeAllListeners(name);
    process.kill(process.pid, signal);
  });
}
