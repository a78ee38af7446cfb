import { linkTo } from "../frame/site-root.ts";
import type { Entry } from "./entry.ts";

let entries: Promise<readonly Entry[]> | undefined;

/**
 * What can be found on the site, read once a page.
 * @throws Error where it cannot be had; the next call tries again
 */
export function readEntries(): Promise<readonly Entry[]> {
  entries ??= fetchEntries().catch((error: unknown) => {
    entries = undefined;
    throw error;
  });
  return entries;
}

async function fetchEntries(): Promise<readonly Entry[]> {
  const response = await fetch(linkTo("/search.json"));
  if (!response.ok) throw new Error(`search.json was answered with ${response.status}`);
  return response.json();
}
