/** Ranks from 1; equal numbers share the mean of theirs. */
export function midranks(numbers: readonly number[]): readonly number[] {
  const order = Array.from(numbers.keys()).sort((i, j) => compare(numbers[i] ?? 0, numbers[j] ?? 0));
  const ranks = new Array<number>(numbers.length).fill(0);
  for (let first = 0; first < order.length; ) {
    let last = first;
    while (last + 1 < order.length && numbers[order[last + 1] ?? 0] === numbers[order[first] ?? 0]) last += 1;
    for (let place = first; place <= last; place++) ranks[order[place] ?? 0] = 1 + (first + last) / 2;
    first = last + 1;
  }
  return ranks;
}

/** Infinities are equal to themselves, which their difference does not say. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
