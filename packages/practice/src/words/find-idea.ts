import { type Sentence, stemsOf } from "./read-words.ts";

/** How an idea stands in a sentence: said, or said of its opposite. */
export type Finding = "said" | "denied";

const mostBetween = 3;
/** How far in front of a phrase a negation still speaks of it, in words. */
const reach = 4;
/** "Without" speaks of the noun behind it alone: "without clipping it stays in v" says that it stays. */
const reachOfWithout = 2;
const negations = new Set([
  "not",
  "no",
  "never",
  "without",
  "neither",
  "nor",
  "hardli",
  "fals",
  "wrong",
  "untru",
  "myth",
  "none",
  "non",
]);
const turns = new Set([",", "but", "howev", "wherea", "while", "although", "though", "yet", "instead"]);

/**
 * Looks for an idea: phrases parted by ` / `, of which one has to occur with its words in order and at most three others in
 * between. `not:` in front of a phrase asks for a negation before it.
 */
export function findIdea({ words }: Sentence, idea: string): Finding | undefined {
  let denied = false;
  for (const alternative of idea.split(" / ")) {
    const wantsNegation = alternative.startsWith("not:");
    for (const place of placesOf(words, phraseStems(alternative.replace(/^not:/, "")))) {
      if (isNegated(words, place) === wantsNegation) return "said";
      denied = true;
    }
  }
  return denied ? "denied" : undefined;
}

/** Words that end a clause, or that speak of the other of two things: "small sums give large steps" does not say "small steps". */
const parting = new Set(
  [
    ...turns,
    ...["and", "then", "large", "larger", "small", "smaller", "fast", "slow", "same", "different", "inverse"],
    ...["inside", "outside", "sparse", "dense", "largest eigenvalue", "smallest eigenvalue", "sgd"],
  ].flatMap((phrase) => (phrase === "," ? [phrase] : stemsOf(phrase))),
);

/** Whether one of some phrases is said within one clause, where nothing parts its words. */
export function isSaidInAClause({ words }: Sentence, phrases: string): boolean {
  return phrases
    .split(" / ")
    .some((phrase) =>
      placesOf(words, phraseStems(phrase)).some(
        (place) => !isNegated(words, place) && !isParted(words, place),
      ),
    );
}

function isParted(words: readonly string[], place: readonly number[]): boolean {
  const own = new Set(place);
  const [start = 0] = place;
  const end = place.at(-1) ?? start;
  return words.slice(start, end).some((word, index) => !own.has(start + index) && parting.has(word));
}

const stemsByPhrase = new Map<string, readonly string[]>();

function phraseStems(phrase: string): readonly string[] {
  const stems = stemsByPhrase.get(phrase) ?? stemsOf(phrase);
  stemsByPhrase.set(phrase, stems);
  return stems;
}

/** Where a phrase begins, and where its words are. */
function placesOf(words: readonly string[], stems: readonly string[]): readonly (readonly number[])[] {
  return words.flatMap((word, start) => {
    if (word !== stems[0]) return [];
    const place = [start];
    for (const stem of stems.slice(1)) {
      const from = (place.at(-1) ?? 0) + 1;
      const next = words.slice(from, from + mostBetween + 1).indexOf(stem);
      if (next === -1) return [];
      place.push(from + next);
    }
    return [place];
  });
}

/** Whether a negation speaks of the phrase: in front of it in the same clause, or among its words without being one of them. */
function isNegated(words: readonly string[], place: readonly number[]): boolean {
  const [start = 0] = place;
  const end = place.at(-1) ?? start;
  const own = new Set(place);
  let count = 0;
  for (let at = start - 1; at >= Math.max(0, start - reach); at--) {
    const word = words[at] ?? "";
    if (turns.has(word)) break;
    if (word === "without" && start - at > reachOfWithout) continue;
    if (negations.has(word)) count += 1;
  }
  for (let at = start; at <= end; at++) if (!own.has(at) && negations.has(words[at] ?? "")) count += 1;
  return count % 2 === 1;
}
