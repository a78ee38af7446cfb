/** Where a browser keeps texts: beyond the tab, or with it. */
type Place = "localStorage" | "sessionStorage";

/** A text that the browser keeps for the site; undefined where there is none, or where nothing may be kept. */
export function readKept(key: string, place: Place = "localStorage"): string | undefined {
  try {
    return globalThis[place].getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text at once; undefined takes it away. Where nothing may be kept or there is no room, it does nothing: the page has it all the same. */
export function keepText(key: string, text: string | undefined, place: Place = "localStorage"): void {
  try {
    if (text === undefined) globalThis[place].removeItem(key);
    else globalThis[place].setItem(key, text);
  } catch {
    // As it says above.
  }
}

/** The keys of what is kept that begin like this. */
export function keptKeys(beginning: string, place: Place = "localStorage"): readonly string[] {
  try {
    return Object.keys(globalThis[place]).filter((key) => key.startsWith(beginning));
  } catch {
    return [];
  }
}
