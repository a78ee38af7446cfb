/** Learning rates half a decade apart, from 10^(low/2) to 10^(high/2), to three digits. */
export function halfDecades(low: number, high: number): readonly number[] {
  return Array.from({ length: high - low + 1 }, (_, i) => Number((10 ** ((low + i) / 2)).toPrecision(3)));
}
