/**
 * P with every word before as frequent as any other, and then a share of all pairs drawn evenly, so that no word is rare.
 * @param even from 0, where what follows a word is left as it is, to 1
 */
export function flatten(joint: Float64Array, words: number, even: number): Float64Array<ArrayBuffer> {
  const flat = Float64Array.from(joint);
  for (let row = 0; row < words; row++) {
    const values = flat.subarray(row * words, (row + 1) * words);
    const mass = values.reduce((sum, value) => sum + value, 0);
    for (let i = 0; i < words; i++)
      values[i] = ((1 - even) * (values[i] ?? 0)) / (mass * words) + even / words ** 2;
  }
  return flat;
}

export interface WordGroup {
  /** Share of all words. */
  readonly mass: number;
  readonly members: readonly number[];
}

/**
 * Parts the next words into groups of about equal mass, frequent words first: each takes words until it has its share of what is left.
 * A word that has more than that is a group of its own.
 */
export function groupByFrequency(joint: Float64Array, words: number, count: number): readonly WordGroup[] {
  const mass = new Float64Array(words);
  for (const [pair, p] of joint.entries()) mass[pair % words] = (mass[pair % words] ?? 0) + p;
  const order = Array.from({ length: words }, (_, i) => i).sort((a, b) => (mass[b] ?? 0) - (mass[a] ?? 0));
  const groups: WordGroup[] = [];
  let left = 1;
  let place = 0;
  for (let group = 0; group < count; group++) {
    const share = left / (count - group);
    const members: number[] = [];
    let sum = 0;
    while (place < words && (sum < share || group === count - 1)) {
      const word = order[place++] as number;
      members.push(word);
      sum += mass[word] ?? 0;
    }
    groups.push({ mass: sum, members });
    left -= sum;
  }
  return groups;
}
