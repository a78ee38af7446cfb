// `npm start`: installs what is needed, then builds the hub and opens it. Arguments after -- are passed on.
import { install } from "./install.mjs";
import { runPinned } from "./pinned-node.mjs";

const node = install();
process.exitCode = await runPinned(node, ["packages/cli/bin/downhill.mjs", "hub", ...process.argv.slice(2)]);
