import { readdir } from "node:fs/promises";
import { nearest } from "downhill";
import { UsageError } from "../usage-error.ts";
import { findFile } from "./find-file.ts";

/**
 * The target of a page as somebody names it: `learn/adam` as `/learn/adam`, what follows `?` and `#` with it.
 * @param site the built folder
 * @throws UsageError where the site has no such page, naming the nearest one beside it
 */
export async function requirePage(site: string, named: string): Promise<string> {
  const target = `/${named.replace(/^\/+/, "")}`;
  const { kind } = await findFile(site, target);
  if (kind === "file" || kind === "folder") return target;
  const [path = ""] = target.slice(1).split(/[?#]/);
  const pages = await pagesOf(site);
  const guess = nearest(path.replace(/\/+$/, ""), pages);
  const mend =
    guess === undefined
      ? `The site has ${pages.filter((page) => !page.includes("/")).join(", ")}.`
      : `Did you mean ${guess}?`;
  throw new UsageError(`There is no page ${JSON.stringify(path)}. ${mend}`);
}

/** Pages by their paths, without the first one. */
async function pagesOf(site: string): Promise<readonly string[]> {
  const files = await readdir(site, { recursive: true });
  return files
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith("/index.html"))
    .map((file) => file.slice(0, -"/index.html".length))
    .sort();
}
