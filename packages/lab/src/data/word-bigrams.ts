/** How often each word of a text follows each other word. */
export interface WordBigrams {
  /** The commonest words first; the last stands for all the rest. */
  readonly vocabulary: readonly string[];
  /** Row after row: the share of all pairs that are the row's word and then the column's. They add up to 1. */
  readonly joint: Float64Array<ArrayBuffer>;
}

/** The name of the words that are not in the vocabulary. */
export const restOfWords = "<rest>";

/**
 * Counts the pairs of neighbouring words in a text. A word is a run of letters and apostrophes, in lower case.
 * @param words size of the vocabulary, with the one that stands for the rest; from 2
 * @throws RangeError where the text has fewer different words
 */
export function countWordBigrams(text: string, words: number): WordBigrams {
  const tokens = text.toLowerCase().match(/[a-z']+/g) ?? [];
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  if (counts.size < words)
    throw new RangeError(`the text has ${counts.size} different words; the vocabulary is to have ${words}`);
  const common = [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, words - 1)
    .map(([word]) => word);
  const places = new Map(common.map((word, place) => [word, place]));
  const joint = new Float64Array(words * words);
  const placeOf = (token: string | undefined): number => places.get(token ?? "") ?? words - 1;
  for (let i = 1; i < tokens.length; i++) {
    const pair = placeOf(tokens[i - 1]) * words + placeOf(tokens[i]);
    joint[pair] = (joint[pair] ?? 0) + 1;
  }
  for (let pair = 0; pair < joint.length; pair++) joint[pair] = (joint[pair] ?? 0) / (tokens.length - 1);
  return { vocabulary: [...common, restOfWords], joint };
}
