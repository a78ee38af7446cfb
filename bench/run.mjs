// npm run bench [-- --quick]: installs the libraries that are raced where that has not been done, then runs the race
// on the pinned Node. Plain JavaScript, because an older Node may start it.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const node = fileURLToPath(new URL("../node_modules/node/bin/node", import.meta.url));

if (!existsSync(node)) {
  console.error("The pinned Node is missing: run npm ci in the repository root first.");
  process.exit(1);
}
if (!existsSync(new URL("node_modules/.package-lock.json", import.meta.url))) {
  run(process.platform === "win32" ? "npm.cmd" : "npm", ["ci"]);
}
run(node, ["race.ts", ...process.argv.slice(2)]);

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: here, stdio: "inherit" });
  if (error !== undefined) console.error(`${command}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}
