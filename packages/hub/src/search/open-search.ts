import { signal } from "@preact/signals";

/** Set while the search could not be opened for want of a connection. */
export const searchIsAway = signal(false);

/** Opens the search. Its script comes when it is first asked for. */
export async function openSearch(): Promise<void> {
  try {
    const { showSearch } = await import("./show-search.tsx");
    searchIsAway.value = false;
    showSearch();
  } catch {
    searchIsAway.value = true;
  }
}
