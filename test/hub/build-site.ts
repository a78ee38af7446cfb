import { buildIfStale } from "../../packages/hub/src/build/build-if-stale.node.ts";

/** Vitest calls it once before all tests, so that no two of them build the site at once. */
export async function setup(): Promise<void> {
  await buildIfStale(() => {});
}
