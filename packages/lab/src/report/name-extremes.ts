/** A rule with a number. */
export interface Ranked {
  readonly label: string;
  readonly value: number;
}

/**
 * Says which is best and which is worst, as `lowest for adam (0.012), highest for rmsprop (0.2)`; what reads the same counts as
 * the same.
 * @param ranked with numbers that are finite, at least one
 * @param words for the best and for the worst
 * @param isBetter whether the first number is better than the second
 */
export function nameExtremes(
  ranked: readonly Ranked[],
  format: (value: number) => string,
  [best, worst]: readonly [string, string],
  isBetter: (a: number, b: number) => boolean = (a, b) => a < b,
): string {
  const sorted = ranked.toSorted((a, b) =>
    isBetter(a.value, b.value) ? -1 : isBetter(b.value, a.value) ? 1 : 0,
  );
  const name = (one: Ranked | undefined): string => {
    if (one === undefined) return "";
    const text = format(one.value);
    const labels = sorted.filter(({ value }) => format(value) === text).map(({ label }) => label);
    return `${joinLabels(labels)} (${text})`;
  };
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return "";
  if (sorted.length === 1) return `${format(first.value)} for ${first.label}`;
  if (format(first.value) === format(last.value)) return `the same for ${name(first)}`;
  return `${best} for ${name(first)}, ${worst} for ${name(last)}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function joinLabels(labels: readonly string[]): string {
  const [last, ...before] = labels.toReversed();
  return before.length === 0 ? (last ?? "") : `${before.toReversed().join(", ")} and ${last}`;
}
