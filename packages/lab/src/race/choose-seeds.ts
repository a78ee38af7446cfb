/** The seeds of a race of so many runs of each rule: the problem's usual ones, then the numbers after the first. */
export function chooseSeeds(usual: readonly number[], count = usual.length): readonly number[] {
  const first = usual[0] ?? 0;
  return Array.from({ length: count }, (_, index) => usual[index] ?? first + index);
}
