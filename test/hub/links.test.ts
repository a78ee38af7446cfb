import { existsSync } from "node:fs";
import { glob, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { hubFolder } from "../../packages/hub/src/build/build-if-stale.node.ts";
import type { Entry } from "../../packages/hub/src/search/entry.ts";

/** Every page's HTML by its path from the site's root, with a slash at its beginning. */
const pages = new Map<string, string>();
const host = "https://site";

beforeAll(async () => {
  for await (const file of glob("**/*.html", { cwd: hubFolder })) {
    const path = `/${file.replaceAll(sep, "/").replace(/(^|\/)index\.html$/, "$1")}`;
    pages.set(path, await readFile(join(hubFolder, file), "utf8"));
  }
});

describe("the site as it is built", () => {
  test("leads nowhere that is not there", () => {
    const broken: string[] = [];
    for (const [path, html] of pages)
      for (const [, address = ""] of html.matchAll(/ (?:href|src)="([^"]*)"/g)) {
        const fault = faultOf(new URL(unescapeHtml(address), host + path));
        if (fault !== undefined) broken.push(`${path}: ${address}: ${fault}`);
      }
    expect(broken).toEqual([]);
  });

  test("has one heading, one title and one description of its own on each page", () => {
    const [titles, descriptions] = [new Map<string, string>(), new Map<string, string>()];
    for (const [path, html] of pages) {
      expect(html.match(/<h1[ >]/g), path).toHaveLength(1);
      const [, title = ""] = /<title>([^<]+)<\/title>/.exec(html) ?? [];
      const [, description = ""] = /<meta name="description" content="([^"]+)"/.exec(html) ?? [];
      for (const [known, text] of [
        [titles, title],
        [descriptions, description],
      ] as const) {
        expect(text, path).not.toBe("");
        expect(known.get(text), `${path} and another page say “${text}”`).toBeUndefined();
        known.set(text, path);
      }
    }
  });

  test("is found by its search, page by page, at places that are there", async () => {
    const entries: readonly Entry[] = JSON.parse(await readFile(join(hubFolder, "search.json"), "utf8"));
    const faults = entries.flatMap(({ path }) => faultOf(new URL(path, host)) ?? []);
    expect(faults).toEqual([]);
    const found = new Set(entries.map(({ path }) => path));
    const lost = pages.keys().filter((path) => !path.endsWith(".html") && !found.has(path));
    expect([...lost]).toEqual([]);
  });
});

/** Why an address of the site leads nowhere; undefined where it leads somewhere, or out of the site. */
function faultOf({ origin, pathname, hash }: URL): string | undefined {
  if (origin !== host) return undefined;
  const html = pages.get(pathname);
  if (html === undefined)
    return existsSync(join(hubFolder, pathname)) ? undefined : `there is no ${pathname}`;
  const id = decodeURIComponent(hash.slice(1));
  // A page's state is in its fragment too, as name=value.
  const isThere = id === "" || id.includes("=") || html.includes(` id="${id}"`);
  return isThere ? undefined : `${pathname} has no #${id}`;
}

function unescapeHtml(text: string): string {
  return text.replaceAll("&amp;", "&").replaceAll("&quot;", '"');
}
