import { type CatalogueEntry, catalogue, ruleFamilies } from "downhill/catalogue";

/**
 * The rules that fit what was typed, best first: every word has to stand in a rule's name, title, family, year, source, other names or
 * text. A name that begins with it comes before one that has it inside, and both before a text that has it.
 * @param links whether links of chains are among them, which take no step by themselves
 */
export function searchCatalogue(typed: string, links = false): readonly CatalogueEntry[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const offered = catalogue.filter(({ family }) => links || (family !== "before" && family !== "after"));
  if (words.length === 0) return offered;
  const scored = offered.map((entry) => ({
    entry,
    score: Math.min(...words.map((word) => scoreOf(entry, word))),
  }));
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || lengthOf(a) - lengthOf(b))
    .map(({ entry }) => entry);
}

/** Of names that fit alike the shorter one is fitted more of. */
function lengthOf({ entry, score }: { readonly entry: CatalogueEntry; readonly score: number }): number {
  return score >= 3 ? entry.title.length : 0;
}

function scoreOf(entry: CatalogueEntry, word: string): number {
  const names = [entry.name, entry.title, ...entry.otherNames].map((name) => name.toLowerCase());
  if (names.includes(word)) return 5;
  if (names.some((name) => name.startsWith(word))) return 4;
  if (names.some((name) => name.includes(word) || name.replaceAll(/[\s-]/g, "").includes(word))) return 3;
  if (String(entry.year ?? "").startsWith(word)) return 2;
  if (`${ruleFamilies[entry.family]} ${entry.source?.text ?? ""}`.toLowerCase().includes(word)) return 2;
  return entry.make().text.toLowerCase().includes(word) ? 1 : 0;
}
