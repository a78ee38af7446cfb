import { glob, readFile } from "node:fs/promises";
import { dirname, join, posix, sep } from "node:path";
import { gzipSync } from "node:zlib";
import { allQuestions } from "@downhill/practice/bank/all-questions";
import { beforeAll, describe, expect, test } from "vitest";
import { hubFolder } from "../../packages/hub/src/build/build-if-stale.node.ts";

// Raise a number only in the commit that needs it, and say why there.
const mostOfAny = 150_000;
// The race, and nothing of the editor, which comes when somebody types.
const mostOfLanding = 80_000;

/** What comes to a practice page once it is asked for, by a text that only its script has. */
const comesLater = { CodeMirror: "cm-content", KaTeX: "KaTeX parse error" };

/** The scripts that a page loads before anything is asked of it, by address, for each set that pages name themselves. */
const firstLoads = new Map<string, { readonly page: string; readonly scripts: Scripts }>();

type Scripts = ReadonlyMap<string, Buffer>;

/** Of all scripts of the site. */
let allCode = "";

beforeAll(async () => {
  for await (const file of glob("**/*.html", { cwd: hubFolder })) {
    const page = file.replaceAll(sep, "/");
    const named = await scriptsOf(page);
    const key = named.join(" ");
    if (!firstLoads.has(key)) firstLoads.set(key, { page, scripts: await withImports(named) });
  }
  for await (const file of glob("assets/*.js", { cwd: hubFolder }))
    allCode += await readFile(join(hubFolder, file), "utf8");
});

describe("gzipped bytes of script on first load", () => {
  test(`are at most ${mostOfAny} on every page`, () => {
    expect(firstLoads.size).toBeGreaterThan(1);
    for (const { page, scripts } of firstLoads.values()) {
      const bytes = sizeOf(scripts);
      expect(bytes, page).toBeLessThanOrEqual(mostOfAny);
      // A page that lost its script would keep any budget.
      expect(bytes, page).toBeGreaterThan(5_000);
    }
  });

  test(`are at most ${mostOfLanding} on the landing page`, async () => {
    expect(sizeOf(await withImports(await scriptsOf("index.html")))).toBeLessThanOrEqual(mostOfLanding);
  });
});

describe("practice pages load at first", () => {
  test.each(Object.entries(comesLater))("no %s", (_name, text) => {
    // What no script has, no page would load.
    expect(allCode.includes(text)).toBe(true);
    for (const { page, code } of practicePages()) expect(code.includes(text), page).toBe(false);
  });

  test("no question", () => {
    const quoted = allQuestions.map(({ id }) => new RegExp(`["'\`]${id}["'\`]`));
    const pages = practicePages();
    expect(pages.map(({ page }) => page)).toContain("practise/index.html");
    for (const id of quoted) {
      expect(id.test(allCode), String(id)).toBe(true);
      for (const { page, code } of pages) expect(id.test(code), `${id} on ${page}`).toBe(false);
    }
  });
});

/** The pages of practice whose scripts differ, with all that they load at first as one text. */
function practicePages(): readonly { readonly page: string; readonly code: string }[] {
  return firstLoads
    .values()
    .filter(({ page }) => page.startsWith("practise/"))
    .map(({ page, scripts }) => ({ page, code: Array.from(scripts.values(), String).join("\n") }))
    .toArray();
}

/** The scripts that a page names, from the site's root. */
async function scriptsOf(page: string): Promise<readonly string[]> {
  const html = await readFile(join(hubFolder, page), "utf8");
  const found = html.matchAll(/<script[^>]* src="([^"]+)"|<link rel="modulepreload" href="([^"]+)"/g);
  const fromPage = (address: string): string =>
    address.startsWith("/") ? address.slice(1) : posix.normalize(posix.join(posix.dirname(page), address));
  return Array.from(found, ([, script, preload]) => fromPage(script ?? preload ?? "")).sort();
}

/** These scripts and all that they import at once. */
async function withImports(scripts: readonly string[]): Promise<Scripts> {
  const found = new Map<string, Buffer>();
  const waiting = [...scripts];
  for (let script = waiting.pop(); script !== undefined; script = waiting.pop()) {
    if (found.has(script)) continue;
    const code = await readFile(join(hubFolder, script));
    found.set(script, code);
    // Bundled code has its imports at its beginning, each from a file beside it.
    for (const [, address = ""] of code
      .toString()
      .matchAll(/(?:^|[;}])(?:import|export)(?:[^"'()]*from)?["'`](\.[^"'`]+)["'`]/g))
      waiting.push(posix.join(dirname(script), address));
  }
  return found;
}

function sizeOf(scripts: Scripts): number {
  return scripts.values().reduce((sum, code) => sum + gzipSync(code, { level: 9 }).length, 0);
}
