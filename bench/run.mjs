// npm run bench [-- --quick]: installs what is missing, then runs the race on the pinned Node. Plain JavaScript,
// because an older Node may start it.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { install } from "../scripts/install.mjs";
import { runPinned } from "../scripts/pinned-node.mjs";

const node = install();
if (isStale()) installContestants();
process.exitCode = await runPinned(node, ["bench/race.ts", ...process.argv.slice(2)]);

/** Whether a library that is raced is missing or has another version than package-lock.json names. */
function isStale() {
  const installed = packagesOf("node_modules/.package-lock.json");
  return Object.entries(packagesOf("package-lock.json")).some(
    ([path, { version }]) => path !== "" && installed[path]?.version !== version,
  );
}

function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8")).packages;
  } catch {
    return {};
  }
}

function installContestants() {
  console.error("Installing the libraries that are raced (npm ci in bench/).");
  const cwd = fileURLToPath(new URL(".", import.meta.url));
  const options = { cwd, stdio: "inherit", shell: process.platform === "win32" };
  const { status, error } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], options);
  if (status === 0) return;
  console.error(`npm ci failed in bench/: ${error?.message ?? `exit code ${status}`}`);
  process.exit(1);
}
