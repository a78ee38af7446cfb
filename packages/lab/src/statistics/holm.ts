/**
 * Probabilities of several tests taken together (Holm 1979): the chance of even one false alarm among all that are below α stays
 * below α.
 * @returns adjusted probabilities in the order of the given ones
 */
export function adjustHolm(probabilities: readonly number[]): readonly number[] {
  const order = Array.from(probabilities.keys()).sort(
    (i, j) => (probabilities[i] ?? 0) - (probabilities[j] ?? 0),
  );
  const adjusted = new Array<number>(probabilities.length).fill(1);
  let largest = 0;
  for (const [place, index] of order.entries()) {
    largest = Math.max(largest, (probabilities.length - place) * (probabilities[index] ?? 1));
    adjusted[index] = Math.min(1, largest);
  }
  return adjusted;
}
