/**
 * The candidate that `word` was most likely meant to be, or undefined where none is near: at most a third of the
 * longer word's characters differ (one of two or three), never all of them. Two swapped neighbours count as one
 * difference. The first of equally near candidates wins.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const letters = Array.from(word);
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const others = Array.from(candidate);
    const longer = Math.max(letters.length, others.length);
    const limit = Math.min(Math.max(1, Math.floor(longer / 3)), longer - 1, bestDistance - 1);
    if (Math.abs(letters.length - others.length) > limit) continue;
    const found = distance(letters, others);
    if (found <= limit) {
      best = candidate;
      bestDistance = found;
    }
  }
  return best;
}

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours. */
function distance(a: readonly string[], b: readonly string[]): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = cell(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let value = Math.min(substitution, cell(last, j) + 1, cell(row, j - 1) + 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) value = Math.min(value, cell(beforeLast, j - 2) + 1);
      row.push(value);
    }
    beforeLast = last;
    last = row;
  }
  return cell(last, b.length);
}

function cell(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
