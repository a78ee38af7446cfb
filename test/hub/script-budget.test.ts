import { glob, readFile } from "node:fs/promises";
import { dirname, join, posix, sep } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { hubFolder } from "../../packages/hub/src/build/build-if-stale.node.ts";

// Raise a number only in the commit that needs it, and say why there.
const mostOfAny = 150_000;
// The race, and nothing of the editor, which comes when somebody types. Questions share parts of the library with it, so it is cut
// into more files, which together compress to a twentieth more.
const mostOfLanding = 86_000;

/** Bytes of script that a page loads before anything is asked of it, gzipped, by the scripts that it names itself. */
const firstLoads = new Map<string, { readonly page: string; readonly bytes: number }>();

beforeAll(async () => {
  for await (const file of glob("**/*.html", { cwd: hubFolder })) {
    const page = file.replaceAll(sep, "/");
    const named = await scriptsOf(page);
    const key = named.join(" ");
    if (!firstLoads.has(key)) firstLoads.set(key, { page, bytes: await sizeOf(named) });
  }
});

describe("gzipped bytes of script on first load", () => {
  test(`are at most ${mostOfAny} on every page`, () => {
    expect(firstLoads.size).toBeGreaterThan(1);
    for (const { page, bytes } of firstLoads.values()) {
      expect(bytes, page).toBeLessThanOrEqual(mostOfAny);
      // A page that lost its script would keep any budget.
      expect(bytes, page).toBeGreaterThan(5_000);
    }
  });

  test(`are at most ${mostOfLanding} on the landing page`, async () => {
    expect(await sizeOf(await scriptsOf("index.html"))).toBeLessThanOrEqual(mostOfLanding);
  });
});

/** The scripts that a page names, from the site's root. */
async function scriptsOf(page: string): Promise<readonly string[]> {
  const html = await readFile(join(hubFolder, page), "utf8");
  const found = html.matchAll(/<script[^>]* src="([^"]+)"|<link rel="modulepreload" href="([^"]+)"/g);
  const fromPage = (address: string): string =>
    address.startsWith("/") ? address.slice(1) : posix.normalize(posix.join(posix.dirname(page), address));
  return Array.from(found, ([, script, preload]) => fromPage(script ?? preload ?? "")).sort();
}

/** These scripts and all that they import at once. */
async function sizeOf(scripts: readonly string[]): Promise<number> {
  const sizes = new Map<string, number>();
  const waiting = [...scripts];
  for (let script = waiting.pop(); script !== undefined; script = waiting.pop()) {
    if (sizes.has(script)) continue;
    const code = await readFile(join(hubFolder, script));
    sizes.set(script, gzipSync(code, { level: 9 }).length);
    // Bundled code has its imports at its beginning, each from a file beside it.
    for (const [, address = ""] of code
      .toString()
      .matchAll(/(?:^|[;}])(?:import|export)(?:[^"'()]*from)?["'`](\.[^"'`]+)["'`]/g))
      waiting.push(posix.join(dirname(script), address));
  }
  return sizes.values().reduce((sum, size) => sum + size, 0);
}
