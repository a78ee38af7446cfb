import { findIdea, isNegative, isSaidInAClause } from "./find-idea.ts";
import type { Sentence } from "./read-words.ts";

/** Where a point was found, and whether it was said or its opposite was. */
export interface FoundPoint {
  readonly finding: "said" | "denied";
  /** The sentences that say it, as they were written. */
  readonly words: string;
}

/**
 * Looks for one of the ways to say a point in a sentence or in two that follow one another. Where a sentence says one of its
 * opposites, what else stands there does not say the point.
 */
export function findPoint(
  sentences: readonly Sentence[],
  ways: readonly (readonly string[])[],
  opposites: readonly string[] = [],
): FoundPoint | undefined {
  const contrary = new Set(
    sentences.filter((sentence) => opposites.some((phrases) => isSaidInAClause(sentence, phrases))),
  );
  const [first] = contrary;
  let denied: FoundPoint | undefined = first && { finding: "denied", words: first.text };
  for (const way of ways) {
    for (const span of spansOf(sentences)) {
      const findings = findAll(span, way);
      if (findings.some((finding) => finding === undefined)) continue;
      if (span.some((sentence) => contrary.has(sentence))) continue;
      const words = span.map(({ text }) => text).join(" ");
      if (findings.every((finding) => finding === "said")) return { finding: "said", words };
      denied ??= { finding: "denied", words };
    }
  }
  return denied;
}

/** Sentences alone first, then in pairs where the second speaks of what the first one did. */
function spansOf(sentences: readonly Sentence[]): readonly (readonly Sentence[])[] {
  const alone = sentences.map((sentence) => [sentence]);
  const pairs = sentences
    .slice(1)
    .map((sentence, index) => [sentences[index] ?? sentence, sentence] as const)
    .filter(([first, second]) => goesOn(first, second));
  return [...alone, ...pairs];
}

const backWords = new Set(
  (
    "it its this that these those they them their so then thus hence therefore because since which such but and or instead otherwise " +
    "however also here there both each one as"
  ).split(" "),
);

/** Whether a sentence goes on with the one before it: by a word that points back near its start, as a fragment, or behind a semicolon. */
function goesOn(before: Sentence, { text }: Sentence): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return (
    before.text.endsWith(";") ||
    words.length <= mostOfFragment ||
    words.slice(0, 3).some((word) => backWords.has(word))
  );
}

const mostOfFragment = 6;

/** Where a way asks for a negation and finds it, what else stands behind that is no denial: "a skipped step does not advance t". */
function findAll(span: readonly Sentence[], way: readonly string[]): readonly ReturnType<typeof findIn>[] {
  const findings = way.map((idea) => findIn(span, idea));
  const areNegative = way.map((idea) => findIn(span, negativesOf(idea)) === "said");
  if (!areNegative.includes(true)) return findings;
  return findings.map((finding) => (finding === "denied" ? "said" : finding));
}

/** The phrases of an idea that ask for a negation or are one. */
function negativesOf(idea: string): string {
  return idea.split(" / ").filter(isNegative).join(" / ");
}

function findIn(span: readonly Sentence[], idea: string): "said" | "denied" | undefined {
  const findings = span.map((sentence) => findIdea(sentence, idea));
  return findings.includes("said") ? "said" : findings.includes("denied") ? "denied" : undefined;
}
