// Needs nothing installed: plain JavaScript for Node 18 and later.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findPinnedNode, root } from "./pinned-node.mjs";

/**
 * Installs what package-lock.json names, unless it is installed already, and gives the path of the pinned Node. Ends the
 * process with exit code 1, and npm's output, where that fails.
 */
export function install() {
  const reason = whatIsMissing();
  if (reason !== undefined) runNpmCi(reason);
  const node = findPinnedNode();
  if (node !== undefined) return node;
  return fail(
    "node_modules/node/bin/node is missing. The package `node` fetches it by its install script when npm ci runs: " +
      "allow install scripts (npm config set ignore-scripts false), see that the registry has a Node binary for this " +
      "system, and run npm ci again.",
  );
}

/** Why npm ci has to run; undefined where it does not. */
function whatIsMissing() {
  const wanted = packagesOf("package-lock.json");
  const installed = packagesOf("node_modules/.package-lock.json");
  if (wanted === undefined) return fail("package-lock.json cannot be read: is this a whole clone?");
  if (installed === undefined) return "nothing is installed yet";
  // An optional package is for one system, and most are for another one.
  const isStale = Object.entries(wanted).some(([path, entry]) => {
    const other = installed[path];
    return path !== "" && (other === undefined ? entry.optional !== true : !isSame(entry, other));
  });
  const isSuperfluous = Object.keys(installed).some((path) => wanted[path] === undefined);
  if (isStale || isSuperfluous) return "package-lock.json has changed";
  return findPinnedNode() === undefined ? "the pinned Node is missing" : undefined;
}

function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), "utf8")).packages;
  } catch {
    return undefined;
  }
}

function isSame(a, b) {
  return a.version === b.version && a.integrity === b.integrity && a.resolved === b.resolved;
}

function runNpmCi(reason) {
  console.log(`Installing packages with npm ci: ${reason}.`);
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  // npm's own script where npm runs this one; its name on Windows is a shell script, which cannot be spawned.
  const npm = process.env.npm_execpath;
  const options = { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 };
  const result = npm?.endsWith("js")
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
  if (result.error === undefined && result.status === 0) return;
  const { error, signal, status, stdout, stderr } = result;
  process.stderr.write(`${stdout ?? ""}${stderr ?? ""}`);
  const how = error?.message ?? (signal === null ? `exit code ${status}` : signal);
  fail(`npm ci failed (${how}). Its output is above.`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
