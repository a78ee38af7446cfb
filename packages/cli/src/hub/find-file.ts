import type { Stats } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";

/** What a request's target names in a folder. */
export type Found =
  | { readonly kind: "file"; readonly path: string; readonly stats: Stats }
  /** A folder that was named without its closing slash, and the address with it. */
  | { readonly kind: "folder"; readonly location: string }
  | { readonly kind: "nothing" }
  | { readonly kind: "malformed" };

const malformed: Found = { kind: "malformed" };
const nothing: Found = { kind: "nothing" };

/** Finds what a target such as `/learn/?x=1` names; nothing outside the folder can be named. */
export async function findFile(folder: string, target: string): Promise<Found> {
  const { pathname, search } = splitTarget(target);
  const segments = readSegments(pathname);
  if (segments === undefined) return malformed;
  const path = join(folder, ...segments);
  const stats = await statIfThere(path);
  if (stats?.isDirectory()) {
    if (!pathname.endsWith("/")) {
      const spelled = segments.map((segment) => `${encodeURIComponent(segment)}/`).join("");
      return { kind: "folder", location: `/${spelled}${search}` };
    }
    const index = join(path, "index.html");
    const indexStats = await statIfThere(index);
    return indexStats?.isFile() ? { kind: "file", path: index, stats: indexStats } : nothing;
  }
  return stats?.isFile() && !pathname.endsWith("/") ? { kind: "file", path, stats } : nothing;
}

/** The path of a target, from its slash to its question mark. */
export function pathnameOf(target: string): string {
  return splitTarget(target).pathname;
}

function splitTarget(target: string): { readonly pathname: string; readonly search: string } {
  const [whole = ""] = target.split("#");
  const mark = whole.indexOf("?");
  return mark < 0
    ? { pathname: whole, search: "" }
    : { pathname: whole.slice(0, mark), search: whole.slice(mark) };
}

/** The names between slashes; undefined where one is no name of a file, or would lead out of the folder. */
function readSegments(pathname: string): readonly string[] | undefined {
  if (!pathname.startsWith("/")) return undefined;
  try {
    const segments = pathname
      .split("/")
      .map(decodeURIComponent)
      .filter((segment) => segment !== "");
    return segments.some((segment) => /^\.\.?$|[/\\:\0]/.test(segment)) ? undefined : segments;
  } catch {
    return undefined;
  }
}

async function statIfThere(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch {
    return undefined;
  }
}
