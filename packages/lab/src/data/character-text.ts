/** A text as numbers of its characters. */
export interface CharacterText {
  /** The characters in the order of their numbers. */
  readonly alphabet: readonly string[];
  readonly training: Uint8Array;
  /** The end of the text, which nothing is trained on. */
  readonly heldOut: Uint8Array;
}

/**
 * Numbers the characters of a text by how often they occur, the commonest 0. Those that occur fewer than `fewest` times are left out
 * of the text.
 * @param share of the text, its end, that is held out
 * @throws RangeError where more than 256 characters are left, or fewer than 2
 */
export function numberCharacters(text: string, share: number, fewest = 20): CharacterText {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= fewest);
  const alphabet = kept.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([character]) => character);
  if (alphabet.length < 2 || alphabet.length > 256)
    throw new RangeError(`the text has ${alphabet.length} characters; it has to have from 2 to 256`);
  const numbers = new Map(alphabet.map((character, number) => [character, number]));
  const all = Uint8Array.from([...text].flatMap((character) => numbers.get(character) ?? []));
  const split = all.length - Math.floor(all.length * share);
  return { alphabet, training: all.subarray(0, split), heldOut: all.subarray(split) };
}

/**
 * Nats a character that the best prediction from the character before costs, by the text's own frequencies: the entropy of a
 * character given the one before it. A model that uses more of the past has to come below.
 */
export function bigramEntropy(text: Uint8Array, characters: number): number {
  const pairs = new Float64Array(characters * characters);
  const before = new Float64Array(characters);
  for (let i = 1; i < text.length; i++) {
    const [first = 0, second = 0] = [text[i - 1], text[i]];
    const pair = first * characters + second;
    pairs[pair] = (pairs[pair] ?? 0) + 1;
    before[first] = (before[first] ?? 0) + 1;
  }
  let sum = 0;
  for (const [pair, count] of pairs.entries())
    if (count > 0) sum -= count * Math.log(count / (before[Math.floor(pair / characters)] ?? Number.NaN));
  return sum / (text.length - 1);
}
