import type { Entry } from "./entry.ts";
import { compact, wordsOf } from "./words.ts";

/** What a word of the query is worth by where it stands in an entry, and how. */
const worth = {
  title: { word: 100, beginning: 80, inside: 30 },
  keywords: { word: 60, beginning: 45, inside: 15 },
  text: { word: 20, beginning: 14, inside: 4 },
} as const;
/** What the query as a whole is worth as the title, and as its beginning. */
const whole = { title: 150, beginning: 60 };
/** There are many questions, and each is on something that has a page of its own, which comes first. */
const questionShare = 0.35;
/** Fewer letters inside a word say nothing. */
const fewestInside = 2;

type Field = keyof typeof worth;

/** Finds entries by a query; one that was prepared once can be asked often. */
export type Finder = (query: string) => readonly Entry[];

/**
 * Prepares entries to be found. Every word of the query has to stand in an entry; the beginning of a title comes before whole words,
 * these before beginnings, and these before letters inside. Among equals the shorter title comes first, then the one listed first.
 */
export function createFinder(entries: readonly Entry[]): Finder {
  const prepared = entries.map((entry) => ({
    entry,
    title: compact(entry.title),
    fields: {
      title: wordsOf(entry.title),
      keywords: [...entry.keywords, entry.kind].flatMap(wordsOf),
      text: wordsOf(entry.text),
    },
  }));
  return (query) => {
    const [words, together] = [wordsOf(query), compact(query)];
    if (words.length === 0) return [];
    return prepared
      .flatMap(({ entry, title, fields }) => {
        const scores = words.map((word) => scoreWord(word, fields));
        const mean = scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
        // `rms prop` is `RMSprop`, `beta 1` is `beta1`.
        const best = Math.max(mean, scoreWord(together, fields));
        if (best === 0) return [];
        const bonus = title === together ? whole.title : title.startsWith(together) ? whole.beginning : 0;
        const share = entry.kind === "question" ? questionShare : 1;
        return [{ entry, score: share * (best + bonus), length: title.length }];
      })
      .sort((a, b) => b.score - a.score || a.length - b.length)
      .map(({ entry }) => entry);
  };
}

function scoreWord(word: string, fields: Readonly<Record<Field, readonly string[]>>): number {
  const scores = (["title", "keywords", "text"] as const).map((name) => {
    const { [name]: found } = fields;
    if (found.includes(word)) return worth[name].word;
    if (found.some((one) => one.startsWith(word))) return worth[name].beginning;
    const isInside = word.length >= fewestInside && found.some((one) => one.includes(word));
    return isInside ? worth[name].inside : 0;
  });
  return Math.max(...scores);
}
