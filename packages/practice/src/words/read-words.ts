import { stemmer } from "stemmer";
import { thesaurus } from "./thesaurus.ts";

/** A sentence as it is searched. */
export interface Sentence {
  /** As it was written. */
  readonly text: string;
  /** Stems, with the thesaurus's words for what is in it. A comma is kept as `,`. */
  readonly words: readonly string[];
}

/** Cuts a text into sentences of stems. */
export function readWords(text: string): readonly Sentence[] {
  return text
    .replaceAll(/\b(e\.g|i\.e|vs|approx|resp|cf)\./gi, "$1")
    .split(/(?<=[.;!?])\s+|\n+/)
    .map((part) => ({ text: part.trim(), words: stemsOf(part) }))
    .filter(({ words }) => words.length > 0);
}

/** The stems of a phrase, in which what the thesaurus knows is said in its words. */
export function stemsOf(phrase: string): readonly string[] {
  const stems = cut(phrase);
  const found: string[] = [];
  for (let at = 0; at < stems.length; ) {
    const entry = longestAt(stems, at);
    found.push(entry?.stands ?? stems[at] ?? "");
    at += entry?.stems.length ?? 1;
  }
  return found;
}

// "n't" is a word of its own, so that a negation is seen whatever it hangs on. A colon or a dash ends a clause as a comma does:
// the first word of "No: the noise stays" answers the question and says nothing of the noise.
function cut(text: string): readonly string[] {
  const plain = text
    .replaceAll("²", " squared")
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("’", "'")
    .replaceAll(/\bcan(?:no|')t\b/g, "can not")
    .replaceAll(/\bwon't\b/g, "will not")
    .replaceAll(/n't\b/g, " not")
    .replaceAll(/(?:sqrt|√)\s*\([^()+]*\+\s*(?:eps|epsilon|ε)\s*\)/g, " epsilon inside the root ")
    .replaceAll(/(?:sqrt\s*\([^()]*\)|√[^\s()+]+)\s*\+\s*(?:epsilon|eps|ε)/g, " epsilon outside the root ")
    .replaceAll(/<<|≪/g, " much smaller than ")
    .replaceAll(/>>|≫/g, " much larger than ")
    .replaceAll(/(?<=\s)<(?=\s)/g, " smaller than ")
    .replaceAll(/(?<=\s)>(?=\s)/g, " larger than ")
    .replaceAll("√", " √ ")
    // Code is named in words too: clip_grad_norm_ is a gradient's norm that is clipped.
    .replaceAll("_", " ")
    .replaceAll(/(?<![\d.])\.(?=\d)/g, "0.")
    .replaceAll(/:(?=\s|$)|(?<=\s)[–—](?=\s)/g, ",");
  return (plain.match(/[\p{L}\p{M}]+\d*|\d+(?:[.,]\d+)*|√|[∝∇]\p{L}?|,/gu) ?? []).map((word) =>
    // The stemmer takes "one" for "on".
    word === "one" ? word : stemmer(word),
  );
}

interface Entry {
  readonly stems: readonly string[];
  /** What it is taken for. */
  readonly stands: string;
}

const entries = new Map<string, readonly Entry[]>();
for (const row of thesaurus) {
  const stands = cut(row[0] ?? "").join("-");
  for (const phrase of row) {
    const stems = cut(phrase);
    const [first = ""] = stems;
    const others = entries.get(first) ?? [];
    entries.set(
      first,
      [...others, { stems, stands }].sort((a, b) => b.stems.length - a.stems.length),
    );
  }
}

function longestAt(stems: readonly string[], at: number): Entry | undefined {
  return entries
    .get(stems[at] ?? "")
    ?.find((entry) => entry.stems.every((stem, index) => stems[at + index] === stem));
}
