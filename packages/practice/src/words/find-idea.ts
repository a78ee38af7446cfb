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
  "nobodi",
  "non",
]);
/** What puts aside the thing that stands just in front of it: "seeds do not matter", "a schedule is not needed". */
const dismissals = [
  "not matter",
  "not need",
  "not necessary",
  "not help",
  "no help",
  "no use",
  "not informative",
  "no information",
  "not useful",
  "impossible",
  "luxury",
  "secondary",
  "no role",
  "hopeless",
  "not a criterion",
  "no criterion",
  "no argument",
  "nothing to do",
  "tells nothing",
  "says nothing",
  "useless",
  "pointless",
  "irrelevant",
  "unnecessary",
  "redundant",
  "superfluous",
  "wastes",
].map(stemsOf);
/** How many words may stand between a thing and its dismissal. */
const reachOfDismissal = 2;
const turns = new Set([",", "but", "howev", "wherea", "while", "although", "though", "yet", "instead"]);

/**
 * Looks for an idea: phrases parted by ` / `, of which one has to occur with its words in order and at most three others in
 * between; none where the phrase is quoted. `not:` in front of a phrase asks for a negation before it.
 */
export function findIdea({ words }: Sentence, idea: string): Finding | undefined {
  let denied = false;
  for (const alternative of idea.split(" / ")) {
    const wantsNegation = alternative.startsWith("not:");
    const between = alternative.startsWith('"') ? 0 : mostBetween;
    for (const place of placesOf(words, phraseStems(alternative.replace(/^not:/, "")), between)) {
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
      placesOf(words, phraseStems(phrase), mostBetween).some(
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

/** Whether a phrase asks for a negation or is a dismissal by itself, so that what stands beside it is put aside on purpose. */
export function isNegative(phrase: string): boolean {
  if (phrase.startsWith("not:")) return true;
  const stems = phraseStems(phrase);
  return stems.some((_, at) =>
    dismissals.some((one) => one.every((stem, index) => stems[at + index] === stem)),
  );
}

const stemsByPhrase = new Map<string, readonly string[]>();

function phraseStems(phrase: string): readonly string[] {
  const stems = stemsByPhrase.get(phrase) ?? stemsOf(phrase);
  stemsByPhrase.set(phrase, stems);
  return stems;
}

/** Where a phrase begins, and where its words are. */
function placesOf(
  words: readonly string[],
  stems: readonly string[],
  between: number,
): readonly (readonly number[])[] {
  return words.flatMap((word, start) => {
    if (word !== stems[0]) return [];
    const place = [start];
    for (const stem of stems.slice(1)) {
      const from = (place.at(-1) ?? 0) + 1;
      const next = words.slice(from, from + between + 1).indexOf(stem);
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
    // "Has neither and no correction" denies twice over and not once for all.
    if (word === "and" && count > 0) break;
    if (word === "without" && start - at > reachOfWithout) continue;
    // "Non-convex losses have saddles" denies no saddles.
    if (word === "non" && at < start - 1) continue;
    // "Wrong labels" are labels; "it is wrong that labels …" denies what follows.
    if (word === "wrong" && at === start - 1) continue;
    if (negations.has(word)) count += 1;
  }
  for (let at = start; at <= end; at++) if (!own.has(at) && negations.has(words[at] ?? "")) count += 1;
  if (isDismissed(words, end)) count += 1;
  return count % 2 === 1;
}

/** Whether what ends here is put aside by what follows: "gradient norms are no help". */
function isDismissed(words: readonly string[], end: number): boolean {
  for (let at = end + 1; at <= end + 1 + reachOfDismissal; at++) {
    if (turns.has(words[at] ?? ",")) return false;
    if (dismissals.some((one) => one.every((stem, index) => words[at + index] === stem))) return true;
  }
  return false;
}
