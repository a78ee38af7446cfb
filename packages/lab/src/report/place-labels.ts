/**
 * Moves labels apart that would touch: each keeps its order and as much of its place as the others leave it.
 * @param wanted where each label would stand
 * @param gap least distance of two labels
 * @param most the lowest place there is, from 0
 */
export function placeLabels(wanted: readonly number[], gap: number, most: number): readonly number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const step = Math.min(gap, most / Math.max(1, wanted.length - 1));
  const places = wanted.map((place) => Math.min(Math.max(place, 0), most));
  const push = (order: readonly number[], sign: 1 | -1): void => {
    let last = Number.NEGATIVE_INFINITY;
    for (const index of order) {
      last = Math.max(sign * (places[index] ?? 0), last + step);
      places[index] = sign * last;
    }
  };
  push(order, 1);
  const overflow = (places[order.at(-1) ?? 0] ?? 0) > most;
  if (overflow) {
    places[order.at(-1) ?? 0] = most;
    push(order.toReversed(), -1);
  }
  return places;
}
