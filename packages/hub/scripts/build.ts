import { buildIfStale } from "../src/build/build-if-stale.node.ts";

// Builds the hub into .build/hub at the root of the clone, where something has changed since it was last built.
await buildIfStale((line) => console.log(line));
