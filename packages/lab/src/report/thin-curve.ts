/**
 * The places of a curve that a figure needs: all of a short one, and of a longer one the least and the greatest of each of
 * `most / 2` stretches, with both ends, so that what swings does not look calm.
 */
export function thinCurve(values: readonly number[], most = 600): readonly number[] {
  if (values.length <= most) return values.map((_, index) => index);
  const stretches = Math.floor(most / 2);
  const places = new Set([0, values.length - 1]);
  for (let stretch = 0; stretch < stretches; stretch++) {
    const from = Math.floor((stretch * values.length) / stretches);
    const to = Math.floor(((stretch + 1) * values.length) / stretches);
    let [least, greatest] = [from, from];
    for (let i = from; i < to; i++) {
      if ((values[i] ?? 0) < (values[least] ?? 0)) least = i;
      if ((values[i] ?? 0) > (values[greatest] ?? 0)) greatest = i;
    }
    places.add(least).add(greatest);
  }
  return [...places].sort((a, b) => a - b);
}
