import { type CatalogueEntry, catalogue } from "downhill/catalogue";
import { spokenNameOf } from "./name-of-text.ts";

const byText = new Map<string, CatalogueEntry>();

/** The rule of the catalogue that has this text to the letter; undefined for a text of somebody's own. */
export function findEntry(text: string): CatalogueEntry | undefined {
  if (byText.size === 0) for (const entry of catalogue) byText.set(entry.make().text, entry);
  return byText.get(text);
}

/** A text's name for people: its title in the catalogue, or the name in its header. */
export function titleOf(text: string): string {
  return findEntry(text)?.title ?? spokenNameOf(text);
}
