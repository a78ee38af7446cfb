// `npm start`: installs what is needed, then races the four textbook rules on MNIST. Arguments after -- are passed on.
import { install } from "./install.mjs";
import { runPinned } from "./pinned-node.mjs";

const node = install();
process.exitCode = await runPinned(node, [
  "packages/cli/bin/downhill.mjs",
  "race",
  "mnist",
  "--fresh",
  ...process.argv.slice(2),
]);
