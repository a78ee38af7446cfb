import { type CatalogueEntry, catalogue } from "downhill/catalogue";
import { readRuleText } from "./read-rule-text.ts";

const byText = new Map<string, CatalogueEntry>();

/** The rule of the catalogue that has this text to the letter; undefined for a text of somebody's own. */
export function findEntry(text: string): CatalogueEntry | undefined {
  if (byText.size === 0) for (const entry of catalogue) byText.set(entry.make().text, entry);
  return byText.get(text);
}

/** A text's name for people: its title in the catalogue, or the name in its header. */
export function titleOf(text: string): string {
  return findEntry(text)?.title ?? (header.test(text) ? nameOf(text) : unnamed);
}

const header = /^\s*([A-Za-z]\w*)\s*\(/;

/** What a text without a header is called. */
const unnamed = "your rule";

/** The name in a text's header, or `rule` where there is none. */
export function nameOf(text: string): string {
  const [, typed] = header.exec(text) ?? [];
  return readRuleText(text).rule?.name ?? typed ?? "rule";
}
